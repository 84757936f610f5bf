namespace Keten.Sharing.Filtering;

/// <summary>Where a victim is sheltered goes to nobody, also when the same address is written down as something else.</summary>
internal static class Shelters
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    /// <summary>Where they are.</summary>
    public static IReadOnlySet<string> In(InView inView)
    {
        HashSet<string>? shelters = null;
        foreach (var place in inView.Locations)
        {
            if (place.Kind == "shelter")
                (shelters ??= new(StringComparer.Ordinal)).Add(Key(place.Postcode, place.HouseNumber));
        }

        return shelters ?? None;
    }

    public static bool Hide(Cell cell, IReadOnlySet<string> shelters, InView inView)
    {
        if (shelters.Count == 0)
            return false;

        if (cell.Field.Category == Category.Place && cell.Found.Subject is { } index && index < inView.Locations.Count)
            return inView.Locations[index] is var place && (place.Kind == "shelter" || IsOne(place.Postcode, place.HouseNumber));

        return cell.Field.Leaf == "address" && IsOne(cell.Found.Person?.Address?.Postcode, cell.Found.Person?.Address?.HouseNumber);

        bool IsOne(string? postcode, string? number) => postcode is not null && shelters.Contains(Key(postcode, number));
    }

    private static string Key(string? postcode, string? number) => $"{Marks.Close(postcode)}|{Marks.Words(number).Trim()}";
}
