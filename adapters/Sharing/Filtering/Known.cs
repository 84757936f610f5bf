namespace Keten.Sharing.Filtering;

/// <summary>
/// Everybody and everything in view in a dossier: the report, and what staff or the reporter added. What registers and
/// partners said is not of our own origin and goes by its own paths (sharing.md, origin O).
/// </summary>
internal static class Known
{
    public static IReadOnlyList<Person> Persons(this Dossier dossier) =>
        dossier.Facts.Count == 0 ? dossier.Report.Persons : [.. dossier.Report.Persons, .. dossier.Ours().SelectMany(f => f.Persons)];

    /// <summary>Everybody who reported it: none of them may show.</summary>
    public static IReadOnlyList<Reporter> Reporters(this Dossier dossier) => [dossier.Report.Reporter, .. dossier.AlsoReportedBy];

    public static IReadOnlyList<Location> Locations(this Dossier dossier) =>
        dossier.Facts.Count == 0 ? dossier.Report.Locations : [.. dossier.Report.Locations, .. dossier.Ours().SelectMany(f => f.Locations)];

    public static IReadOnlyList<Organisation> Organisations(this Dossier dossier) =>
        dossier.Facts.Count == 0 ? dossier.Report.Organisations : [.. dossier.Report.Organisations, .. dossier.Ours().SelectMany(f => f.Organisations)];

    /// <summary>All roles of one person, also when the person occurs more than once.</summary>
    public static IReadOnlyList<string> RolesOf(this Dossier dossier, Person person) =>
        [.. dossier.AllOf(person).SelectMany(p => p.Roles).Distinct(StringComparer.Ordinal)];

    /// <summary>Every occurrence of one person: the report may say something of somebody, and staff may have added more.</summary>
    public static IReadOnlyList<Person> AllOf(this Dossier dossier, Person person) =>
        person.Id == Guid.Empty ? [person] : dossier.KnowsSame() ? dossier.AllOfOne(person.Id) : [.. dossier.Persons().Where(p => p.Id == person.Id)];

    /// <summary>The assessor says so, whatever else is known: such an age counts as unknown, and an unknown one as a minor's.</summary>
    public static bool IsPresumedMinor(this Dossier dossier, Person person) =>
        person.Id != Guid.Empty && dossier.ByHand is { PresumedMinors.Count: > 0 } said && said.PresumedMinors.Contains(person.Id);

    /// <summary>People whom only registers and partners speak of.</summary>
    public static IReadOnlyList<Person> OfOthers(this Dossier dossier) => [.. dossier.Facts.Where(f => !IsOurs(f)).SelectMany(f => f.Persons)];

    private static IEnumerable<Fact> Ours(this Dossier dossier) => dossier.Facts.Where(IsOurs);

    internal static bool IsOurs(Fact fact) => fact.Origin is "own" or "reporter";
}
