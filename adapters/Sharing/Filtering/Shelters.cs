namespace Keten.Sharing.Filtering;

/// <summary>Where a victim is sheltered goes to nobody, also when the same address is written down as something else.</summary>
internal static class Shelters
{
    public static bool Hide(Cell cell, Dossier dossier)
    {
        var locations = dossier.Locations();
        var shelters = locations.Where(l => l.Kind == "shelter").Select(l => Key(l.Postcode, l.HouseNumber)).ToHashSet(StringComparer.Ordinal);
        if (shelters.Count == 0)
            return false;

        if (cell.Field.Category == Category.Place && cell.Found.Subject is { } index && index < locations.Count)
            return locations[index] is var place && (place.Kind == "shelter" || IsOne(place.Postcode, place.HouseNumber));

        return cell.Field.Leaf == "address" && IsOne(cell.Found.Person?.Address?.Postcode, cell.Found.Person?.Address?.HouseNumber);

        bool IsOne(string? postcode, string? number) => postcode is not null && shelters.Contains(Key(postcode, number));
    }

    private static string Key(string? postcode, string? number) =>
        $"{Marks.Words(postcode).Replace(" ", "", StringComparison.Ordinal)}|{Marks.Words(number).Trim()}";
}
