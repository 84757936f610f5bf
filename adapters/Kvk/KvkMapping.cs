using System.Text.RegularExpressions;

namespace Keten.Adapters.Kvk;

/// <summary>Our keys in the words of the trade register, and what its answers mean. Pure.</summary>
public static partial class KvkMapping
{
    /// <summary>Ours: how long an organisation counts as new, in months.</summary>
    public const int RecentMonths = 12;

    private const int MostShown = 5;

    /// <summary>What is asked for: one of the two, or neither for a key the trade register does not take.</summary>
    public static (string? Number, string? Name) ToKey(RegisterQuery query) => query switch
    {
        RegisterQuery.ByKvkNumber organisation when Number().IsMatch(organisation.KvkNumber) => (organisation.KvkNumber, null),
        RegisterQuery.ByOrganisation organisation when !string.IsNullOrWhiteSpace(organisation.Name) => (null, organisation.Name),
        _ => (null, null),
    };

    /// <summary>One entry for each organisation, the first few; null when one has a number that cannot be one.</summary>
    public static IReadOnlyList<KvkResultaat.Item>? ToLookAt(KvkResultaat found) =>
        found.Resultaten.All(item => Number().IsMatch(item.KvkNummer)) ? [.. found.Resultaten.DistinctBy(item => item.KvkNummer).Take(MostShown)] : null;

    /// <param name="found">Profiles, each with the name by which it was found; null where it was found by number.</param>
    /// <param name="today">In the Netherlands.</param>
    public static RegisterAnswer ToAnswer(IReadOnlyList<(KvkProfiel Profile, string? Name)> found, DateOnly today) => found.Count == 0
        ? new() { Found = false, Facts = [new() { Reason = RegisterReasons.KvkNotRegistered, Text = "De organisatie staat niet in het handelsregister." }] }
        : new() { Found = true, Facts = [.. found.Select(one => Entry(one.Profile, one.Name, today))] };

    private static RegisterFact Entry(KvkProfiel profile, string? name, DateOnly today)
    {
        var entered = KvkDatum.Read(profile.FormeleRegistratiedatum);
        var ended = KvkDatum.Read(profile.MaterieleRegistratie?.DatumEinde) is { } end && end.First <= today;
        // Of a month or a year that is all that is known, the first day has to be recent: what may be older strengthens nothing.
        var recent = entered is { } since && since.First > today.AddMonths(-RecentMonths);
        return new()
        {
            Reason = recent ? RegisterReasons.KvkRecentlyFounded : null,
            Text = (recent ? "De organisatie staat korter dan een jaar in het handelsregister." : "De organisatie staat in het handelsregister.")
                + (ended ? " De onderneming is beëindigd." : ""),
            Since = entered?.Exactly,
            OrganisationName = name ?? profile.Naam,
            KvkNumber = profile.KvkNummer,
        };
    }

    [GeneratedRegex(@"\A[0-9]{8}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Number();
}
