namespace Keten.Adapters.EnforcementFiles;

/// <summary>Our keys in the words of enforcement, and what its files mean. Pure.</summary>
public static class EnforcementFilesMapping
{
    /// <summary>Null for a key enforcement does not take.</summary>
    public static EnforcementQuestion? ToQuestion(RegisterQuery query) => query switch
    {
        RegisterQuery.ByAddress address => new() { Postcode = address.Postcode, Huisnummer = address.HouseNumber },
        RegisterQuery.ByKvkNumber organisation => new() { KvkNummer = organisation.KvkNumber },
        _ => null,
    };

    /// <summary>A permit is no history: it only informs.</summary>
    public static RegisterAnswer ToAnswer(EnforcementDossiers answer) => new()
    {
        Found = answer.Dossiers.Count > 0,
        Facts =
        [
            .. answer.Dossiers
                .GroupBy(d => d.Soort, StringComparer.Ordinal)
                .Select(kind => new RegisterFact
                {
                    Reason = kind.Key == "vergunning" ? null : RegisterReasons.EnforcementHistory,
                    Text = $"Handhaving heeft hier {kind.Count()}x een dossier ({Known(kind.Key)}).",
                    Count = kind.Count(),
                    Since = kind.Max(d => d.Datum),
                }),
        ],
    };

    // The word of another system does not become a sentence of ours.
    private static string Known(string kind) => kind is "controle" or "overtreding" or "sluiting" or "vergunning" ? kind : "overig";
}
