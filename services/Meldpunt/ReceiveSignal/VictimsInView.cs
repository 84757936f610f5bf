using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>What the route must know at once about claimed victims: a signal about somebody in particular, or a minor, is never held.</summary>
internal static class VictimsInView
{
    private static readonly string[] _signsOfMinority = ["appears_minor", "missing_from_shelter", "truancy_with_gifts", "recruited_at_school", "child_labour", "minority"];

    /// <summary>Somebody who could be found: by name, number, looks or place. Or the reporter.</summary>
    public static bool Specific(Report report) => report.Reporter.IsSubject || Victims(report).Any(CouldBeFound);

    /// <summary>Under 18 by birth date or estimate; of unknown age with signs of minority.</summary>
    public static bool Minor(Report report, DateOnly today) => Victims(report).Any(victim =>
        AgeOf(victim, today) is { } age
            ? age < 18
            : victim.RiskFactors.Contains("youth") || victim.Needs.Contains("youth_care") || victim.Unaccompanied == true
                || report.Sectors.Contains("school") || report.Indicators.Any(_signsOfMinority.Contains));

    private static IEnumerable<Person> Victims(Report report) => report.Persons.Where(person => person.Roles.Contains("victim"));

    private static bool CouldBeFound(Person victim) =>
        (victim.Name?.Given ?? victim.Name?.Family ?? victim.Description ?? victim.Bsn ?? victim.Phone ?? victim.Email ?? victim.Address?.Street) is not null
        || victim.BirthDate is not null || victim.Aliases.Count > 0;

    private static int? AgeOf(Person victim, DateOnly today) =>
        victim.BirthDate is { } born
            ? today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0)
            : victim.AgeEstimate;
}
