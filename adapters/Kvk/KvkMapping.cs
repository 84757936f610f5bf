namespace Keten.Adapters.Kvk;

/// <summary>Our keys in the words of the trade register, and what its answers mean. Pure.</summary>
public static class KvkMapping
{
    /// <summary>Ours: how long an organisation counts as new, in months.</summary>
    public const int RecentMonths = 12;

    private const int MostShown = 5;

    /// <summary>Null for a key the trade register does not take.</summary>
    public static KvkQuestion? ToQuestion(RegisterQuery query) => query switch
    {
        RegisterQuery.ByKvkNumber organisation => new() { KvkNummer = organisation.KvkNumber },
        RegisterQuery.ByOrganisation organisation => new() { Naam = organisation.Name },
        _ => null,
    };

    /// <param name="answer">What was found.</param>
    /// <param name="today">In the Netherlands.</param>
    public static RegisterAnswer ToAnswer(KvkResultaten answer, DateOnly today) => answer.Resultaten.Count == 0
        ? new() { Found = false, Facts = [new() { Reason = RegisterReasons.KvkNotRegistered, Text = "De organisatie staat niet in het handelsregister." }] }
        : new() { Found = true, Facts = [.. answer.Resultaten.Take(MostShown).Select(r => Entry(r, today))] };

    private static RegisterFact Entry(KvkResultaten.Onderneming found, DateOnly today)
    {
        var recent = found.FormeleRegistratiedatum is { } since && since > today.AddMonths(-RecentMonths);
        return new()
        {
            Reason = recent ? RegisterReasons.KvkRecentlyFounded : null,
            Text = recent ? "De organisatie staat korter dan een jaar in het handelsregister." : "De organisatie staat in het handelsregister.",
            Since = found.FormeleRegistratiedatum,
            OrganisationName = found.Naam,
            KvkNumber = found.KvkNummer,
        };
    }
}
