using System.Text.RegularExpressions;
using static Keten.Adapters.Bag.BagAdressen;

namespace Keten.Adapters.Bag;

/// <summary>Our keys in the words of the BAG, and what its answers mean. Pure.</summary>
public static partial class BagMapping
{
    /// <summary>Ours: from how many units under one house number it stands out.</summary>
    public const int Many = 10;

    public static RegisterAnswer NotFound { get; } = new() { Found = false, Facts = [new() { Text = "Het adres komt niet voor in de BAG." }] };

    /// <summary>Null for a key the BAG does not take.</summary>
    public static BagQuestion? ToQuestion(RegisterQuery query) =>
        query is RegisterQuery.ByAddress address
        && address.Postcode.Replace(" ", "", StringComparison.Ordinal) is var postcode && PostcodeShape().IsMatch(postcode)
        && HouseNumber.Read(address.HouseNumber) is { } number
            ? new() { Postcode = postcode, Huisnummer = number.Number, Huisletter = number.Letter, Huisnummertoevoeging = number.Addition }
            : null;

    /// <summary>False for an address that cannot be an answer to this question.</summary>
    public static bool IsUnder(BagQuestion question, Adres unit) =>
        unit.Huisnummer == question.Huisnummer && string.Equals(unit.Postcode, question.Postcode, StringComparison.OrdinalIgnoreCase);

    /// <param name="question">As asked.</param>
    /// <param name="units">What there is under the number; not empty.</param>
    /// <param name="more">There is more than that.</param>
    /// <param name="purposes">The same, as far as the BAG says what each is meant for.</param>
    public static RegisterAnswer ToAnswer(BagQuestion question, IReadOnlyList<Adres> units, bool more, IReadOnlyList<Adres> purposes) => new()
    {
        Found = true,
        Facts = [Purpose(purposes) with { BagId = AsWritten(question, units)?.NummeraanduidingIdentificatie }, Number(units, more)],
    };

    /// <summary>A caravan site and a mooring have no purposes in the BAG, and people live there.</summary>
    private static RegisterFact Purpose(IReadOnlyList<Adres> units) => units switch
    {
        _ when units.Any(unit => unit.Gebruiksdoelen.Contains("woonfunctie", StringComparer.Ordinal)) => new() { Text = "Het adres heeft een woonfunctie." },
        _ when units.Any(unit => unit.TypeAdresseerbaarObject is "Standplaats" or "Ligplaats") => new() { Text = "Het adres is een standplaats of ligplaats." },
        _ when units.All(unit => unit.Gebruiksdoelen.Count == 0) => new() { Text = "De BAG zegt niet waarvoor het adres bedoeld is." },
        _ when units.Any(unit => unit.Inonderzoek?.Gebruiksdoelen == true) => new() { Text = "Het adres heeft geen woonfunctie, maar dat is in onderzoek en dus niet zeker." },
        _ => new() { Reason = RegisterReasons.BagNoDwellingPurpose, Text = "Het adres heeft geen woonfunctie." },
    };

    /// <summary>An object with addresses besides its main one is one unit.</summary>
    private static RegisterFact Number(IReadOnlyList<Adres> units, bool more)
    {
        var count = units.Select(unit => unit.AdresseerbaarObjectIdentificatie ?? unit.NummeraanduidingIdentificatie).Distinct(StringComparer.Ordinal).Count();
        return new()
        {
            Reason = count >= Many ? RegisterReasons.BagManyRegistered : null,
            Text = (count, more) switch
            {
                (_, true) => $"Onder dit huisnummer staan meer dan {count} eenheden geregistreerd.",
                (1, _) => "Onder dit huisnummer staat 1 eenheid geregistreerd.",
                _ => $"Onder dit huisnummer staan {count} eenheden geregistreerd.",
            },
            Count = count,
        };
    }

    /// <summary>The one that was written, or the only one there is; null where it may be any of several.</summary>
    private static Adres? AsWritten(BagQuestion question, IReadOnlyList<Adres> units)
    {
        if (units.Count == 1)
        {
            return units[0];
        }

        var exactly = units.Where(unit => Same(unit.Huisletter, question.Huisletter) && Same(unit.Huisnummertoevoeging, question.Huisnummertoevoeging)).ToList();
        return exactly.Count == 1 ? exactly[0] : null;
    }

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[1-9][0-9]{3}[A-Za-z]{2}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex PostcodeShape();
}
