namespace Keten.Sharing.Filtering;

/// <summary>Where somebody else in view lives tells of that one, also when it is written down as a place: nothing for who helps one victim.</summary>
internal static class Homes
{
    public static bool Hide(Cell cell, Guid? victim, InView inView)
    {
        if (cell.Field.Category != Category.Place || cell.Found.Subject is not { } index || index >= inView.Locations.Count)
            return false;

        var homes = inView.Persons.ToLookup(person => person.Id == victim, person => person.Address);
        return homes[false].Any(home => IsAt(inView.Locations[index], home)) && !homes[true].Any(home => IsAt(inView.Locations[index], home));
    }

    /// <summary>By postcode and number; where a place has none, a dwelling in the same town may be it.</summary>
    private static bool IsAt(Location place, Address? home) => place.Postcode is null
        ? place.Kind == "dwelling" && IsOne(place.City, home?.City)
        : IsOne(place.Postcode, home?.Postcode) && Marks.Words(place.HouseNumber) == Marks.Words(home?.HouseNumber);

    private static bool IsOne(string? one, string? other) => Marks.Close(one) is { Length: > 0 } known && known == Marks.Close(other);
}
