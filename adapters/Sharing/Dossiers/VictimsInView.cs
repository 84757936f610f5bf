namespace Keten.Sharing;

/// <summary>What the route must know at once about claimed victims: a signal about somebody in particular, or a minor, is never held.</summary>
public static class VictimsInView
{
    /// <summary>Somebody who could be found: by name, number, looks or place. Or the reporter.</summary>
    public static bool Specific(Report report) => report.Reporter.IsSubject || Victims(report).Any(CouldBeFound);

    /// <summary>Under 18 by birth date or estimate; of unknown age with signs of minority.</summary>
    public static bool Minor(Report report, DateOnly today) => Victims(report).Any(victim =>
        Minority.AgeOf(victim.BirthDate, victim.AgeEstimate, today) is { } age ? age < 18 : Minority.Signs(victim, report));

    private static IEnumerable<Person> Victims(Report report) => report.Persons.Where(person => person.Roles.Contains("victim"));

    private static bool CouldBeFound(Person victim) =>
        (victim.Name?.Given ?? victim.Name?.Family ?? victim.Description ?? victim.Bsn ?? victim.Phone ?? victim.Email ?? victim.Address?.Street) is not null
        || victim.BirthDate is not null || victim.Aliases.Count > 0;
}
