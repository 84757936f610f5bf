using Keten.Sharing.Filtering;

namespace Keten.Sharing;

/// <summary>How old somebody is, as far as known, and what points to a minor where it is not: unknown age with signs of minority counts as minor.</summary>
public static class Minority
{
    private static readonly string[] Indicators = ["appears_minor", "missing_from_shelter", "truancy_with_gifts", "recruited_at_school", "child_labour", "minority"];

    /// <summary>By birth date, else by estimate; null when neither is known.</summary>
    public static int? AgeOf(DateOnly? birthDate, int? estimate, DateOnly today) => birthDate is { } born
        ? today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0)
        : estimate;

    /// <summary>Whether somebody in view is, may be or is presumed to be a minor: an age that is unknown or disputed is a child's.</summary>
    public static bool MayBeMinor(Dossier dossier, Guid person, DateOnly today) =>
        dossier.Persons().Where(one => one.Id == person).Any(one => dossier.MayBeMinor(one, today));

    public static bool Signs(Person person, Report report) =>
        person.RiskFactors.Contains("youth") || person.Needs.Contains("youth_care") || person.Unaccompanied == true
        || report.Sectors.Contains("school") || report.Indicators.Any(Indicators.Contains);
}
