using Keten.Sharing;

namespace Keten.Regie.Dossiers;

/// <summary>What an assessor found of a role that was claimed of somebody.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Role">victim, suspect, facilitator or witness.</param>
/// <param name="Status">confirmed or rejected; a claimed role counts until it is rejected (sharing.md, K).</param>
public sealed record AssessedRole(Guid Person, string Role, string Status);

/// <summary>Who is in view in a signal, with the roles that count.</summary>
internal static class Involved
{
    /// <summary>Everybody, of whatever origin.</summary>
    public static IEnumerable<Person> InView(this SignalDossier signal) =>
        (signal.Report?.Persons ?? []).Concat(signal.Facts.Concat(signal.Added).SelectMany(fact => fact.Persons)).Select(person => Counted(signal, person));

    /// <summary>The report without roles that were rejected.</summary>
    public static Report Counted(this SignalDossier signal, Report report) => signal.AssessedRoles.Count == 0
        ? report
        : report with { Persons = [.. report.Persons.Select(person => Counted(signal, person))] };

    /// <inheritdoc cref="Counted(SignalDossier, Report)"/>
    public static IEnumerable<Fact> Counted(this SignalDossier signal, IEnumerable<Fact> facts) => signal.AssessedRoles.Count == 0
        ? facts
        : facts.Select(fact => fact with { Persons = [.. fact.Persons.Select(person => Counted(signal, person))] });

    private static Person Counted(SignalDossier signal, Person person) =>
        person with { Roles = [.. person.Roles.Where(role => !signal.AssessedRoles.Contains(new AssessedRole(person.Id, role, "rejected")))] };
}
