namespace Keten.Sharing;

/// <summary>How old somebody is, as far as known, and what points to a minor where it is not: unknown age with signs of minority counts as minor.</summary>
public static class Minority
{
    private static readonly string[] Indicators = ["appears_minor", "missing_from_shelter", "truancy_with_gifts", "recruited_at_school", "child_labour", "minority"];

    /// <summary>By birth date, else by estimate; null when neither is known.</summary>
    public static int? AgeOf(DateOnly? birthDate, int? estimate, DateOnly today) => birthDate is { } born
        ? today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0)
        : estimate;

    public static bool Signs(Person person, Report report) =>
        person.RiskFactors.Contains("youth") || person.Needs.Contains("youth_care") || person.Unaccompanied == true
        || report.Sectors.Contains("school") || report.Indicators.Any(Indicators.Contains);
}
