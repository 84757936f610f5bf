using Keten.Sharing.Filtering;

namespace Keten.Sharing.Explaining;

/// <summary>
/// A role counts from when it is claimed until an assessor rejects it (sharing.md, K). So an accomplice who calls the offender a victim too holds
/// back what the police would hear: it is never guessed that a claim is false, but whoever judges sees what hangs on it.
/// </summary>
internal static class Claims
{
    /// <summary>As if each claim were rejected that somebody who is something else too is a victim. Null: there is none.</summary>
    public static Dossier? WithoutClaims(this Dossier dossier, IReadOnlyCollection<Guid> confirmed)
    {
        var claimed = dossier.Persons().Where(person => dossier.RolesOf(person) is { Count: > 1 } roles && roles.Contains("victim") && !confirmed.Contains(person.Id))
            .Select(person => person.Id).ToHashSet();
        if (claimed.Count == 0)
            return null;

        Person Judged(Person person) => claimed.Contains(person.Id) ? person with { Roles = [.. person.Roles.Where(role => role != "victim")] } : person;
        return dossier with
        {
            Report = dossier.Report with { Persons = [.. dossier.Report.Persons.Select(Judged)] },
            Facts = [.. dossier.Facts.Select(fact => fact with { Persons = [.. fact.Persons.Select(Judged)] })],
        };
    }
}
