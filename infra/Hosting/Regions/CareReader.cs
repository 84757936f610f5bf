using System.Globalization;

namespace Keten.Hosting.Regions;

/// <summary>Reads who takes care of victims, and what is watched for them.</summary>
internal static class CareReader
{
    // Vreemdelingencirculaire 2000 (B), B8/3: at most three months.
    private const int MostMonths = 3;

    public static Care Read(Section section, Dictionary<string, Strand> strands)
    {
        var care = new Care
        {
            Provider = section.Code("provider", Vocabulary.Partners),
            Shelters = section.Codes("shelters", Vocabulary.Shelters),
            Registrar = section.Code("registrar", Vocabulary.Registrars),
            ReflectionPeriod = PeriodOf(section.Map("reflection_period")),
            NoPlace = TimeSpan.FromDays(section.Number("no_place_days", 1, 30)),
        };
        if (strands.TryGetValue("care", out var strand))
        {
            if (strand.To.All(to => to != new Recipient(care.Provider, "care")))
                section.Note("provider", "must be a partner that strands.care.to names for care");
            if (strand.To.FirstOrDefault(to => care.Shelters.Contains(to.Partner)) is { } twice)
                section.Note("shelters", $"{twice.Partner} is called in with the care strand already, and what it says of a place would end that");
        }

        section.Done();
        return care;
    }

    private static ReflectionPeriod PeriodOf(Section section)
    {
        var period = new ReflectionPeriod(section.Number("months", 1, MostMonths), Days(section));
        section.Done();
        return period;
    }

    private static IReadOnlyList<int> Days(Section section)
    {
        var texts = section.Texts("warn_days");
        List<int> days = [.. texts.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : 0)];
        if (days.Exists(day => day is < 1 or > 60) || !days.SequenceEqual(days.OrderDescending()))
            section.Note("warn_days", "write whole numbers from 60 to 1, most first: [30, 14, 3]");
        return days;
    }
}
