namespace Keten.Adapters.Bag;

/// <summary>Our keys in the words of the BAG, and what its answers mean. Pure.</summary>
public static class BagMapping
{
    /// <summary>Ours: from how many units under one house number it stands out.</summary>
    public const int Many = 10;

    /// <summary>Null for a key the BAG does not take.</summary>
    public static BagQuestion? ToQuestion(RegisterQuery query) =>
        query is RegisterQuery.ByAddress address && HouseNumber.Read(address.HouseNumber) is { } number
            ? new() { Postcode = address.Postcode, Huisnummer = number.Number, Huisletter = number.Letter, Huisnummertoevoeging = number.Addition }
            : null;

    public static RegisterAnswer ToAnswer(BagAdressen answer)
    {
        var units = answer.Adressen;
        if (units.Count == 0)
        {
            return new() { Found = false, Facts = [new() { Text = "Het adres komt niet voor in de BAG." }] };
        }

        var bagId = units.Count == 1 ? units[0].NummeraanduidingIdentificatie : null;
        var dwelling = units.Any(u => u.Gebruiksdoelen.Contains("woonfunctie", StringComparer.Ordinal));
        return new()
        {
            Found = true,
            Facts =
            [
                new()
                {
                    Reason = dwelling ? null : RegisterReasons.BagNoDwellingPurpose,
                    Text = dwelling ? "Het adres heeft een woonfunctie." : "Het adres heeft geen woonfunctie.",
                    BagId = bagId,
                },
                new()
                {
                    Reason = units.Count >= Many ? RegisterReasons.BagManyRegistered : null,
                    Text = units.Count == 1 ? "Onder dit huisnummer staat 1 eenheid geregistreerd." : $"Onder dit huisnummer staan {units.Count} eenheden geregistreerd.",
                    Count = units.Count,
                },
            ],
        };
    }
}
