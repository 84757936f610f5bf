namespace Keten.Sharing.Filtering;

/// <summary>
/// Everybody and everything in view in a dossier: the report, and what staff or the reporter added. What registers and
/// partners said is not of our own origin and goes by its own paths (sharing.md, origin O).
/// </summary>
internal static class Known
{
    public static IReadOnlyList<Person> Persons(this Dossier dossier) => [.. dossier.Report.Persons, .. dossier.Ours().SelectMany(f => f.Persons)];

    public static IReadOnlyList<Location> Locations(this Dossier dossier) => [.. dossier.Report.Locations, .. dossier.Ours().SelectMany(f => f.Locations)];

    public static IReadOnlyList<Organisation> Organisations(this Dossier dossier) => [.. dossier.Report.Organisations, .. dossier.Ours().SelectMany(f => f.Organisations)];

    /// <summary>All roles of one person, also when the person occurs more than once.</summary>
    public static IReadOnlyList<string> RolesOf(this Dossier dossier, Person person) => person.Id == Guid.Empty
        ? person.Roles
        : [.. dossier.Persons().Where(p => p.Id == person.Id).SelectMany(p => p.Roles).Concat(person.Roles).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Fact> Ours(this Dossier dossier) => dossier.Facts.Where(f => f.Origin is "own" or "reporter");
}
