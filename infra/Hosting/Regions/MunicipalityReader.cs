using System.Globalization;

namespace Keten.Hosting.Regions;

/// <summary>Reads the municipalities of a region, each with the places and postcodes it is found by.</summary>
internal static class MunicipalityReader
{
    public static List<Municipality> Read(Section top)
    {
        var municipalities = new List<Municipality>();
        foreach (var section in top.Maps("municipalities"))
        {
            var municipality = new Municipality
            {
                Name = section.Text("name"),
                Cities = section.Texts("cities"),
                Postcodes = [.. section.Texts("postcodes").Select(range => Range(section, range))],
                LocalTable = section.YesNo("local_table"),
                Instead = section.Has("instead") ? Replacements(section.Map("instead")) : new Dictionary<string, string>(),
            };
            if (municipalities.Exists(other => other.Name == municipality.Name))
                section.Note("name", "this municipality is named twice; remove one");
            if (municipalities.Exists(other => other.Postcodes.Any(a => municipality.Postcodes.Any(b => a.From <= b.To && b.From <= a.To))))
                section.Note("postcodes", "overlap with those of an earlier municipality; give each postcode to one");
            if (municipality.Cities.FirstOrDefault(city => municipalities.Exists(other => other.Cities.Append(other.Name).Contains(city, StringComparer.OrdinalIgnoreCase))) is { } city)
                section.Note("cities", $"{city} belongs to an earlier municipality; give each place to one");
            section.Done();
            municipalities.Add(municipality);
        }

        return municipalities;
    }

    private static PostcodeRange Range(Section section, string text)
    {
        var ends = text.Split('-');
        if (ends.Length <= 2 && Digits(ends[0], out var from) && Digits(ends[^1], out var to)
            && 1000 <= from && from <= to && to <= 9999)
            return new PostcodeRange(from, to);
        section.Note("postcodes", $"'{text}' is no range; write 6511 or 6511-6546");
        return default;
    }

    private static Dictionary<string, string> Replacements(Section section)
    {
        var replacements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var partner in section.Keys())
        {
            replacements[partner] = section.Code(partner, Vocabulary.Partners);
            if (!Vocabulary.HostOf.ContainsKey(partner))
                section.Note(partner, $"unknown partner '{partner}'; choose from: {string.Join(", ", Vocabulary.Partners)}");
        }

        return replacements;
    }

    private static bool Digits(string text, out int digits) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out digits);
}
