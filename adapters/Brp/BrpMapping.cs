using System.Globalization;

namespace Keten.Adapters.Brp;

/// <summary>Our keys in the words of the BRP, and what its answers mean. Pure.</summary>
public static class BrpMapping
{
    /// <summary>Ours: from how many registered persons an address counts as crowded.</summary>
    public const int Many = 8;

    /// <summary>Null for a key the BRP does not take.</summary>
    public static BrpQuestion? ToQuestion(RegisterQuery query) => query switch
    {
        RegisterQuery.ByBsn person => new() { Type = "RaadpleegMetBurgerservicenummer", Burgerservicenummer = [person.Bsn] },
        RegisterQuery.ByPerson person => new()
        {
            Type = "ZoekMetGeslachtsnaamEnGeboortedatum",
            Geslachtsnaam = person.FamilyName,
            Geboortedatum = person.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        RegisterQuery.ByAddress address when HouseNumber.Read(address.HouseNumber) is { } number => new()
        {
            Type = "ZoekMetPostcodeEnHuisnummer",
            Postcode = address.Postcode,
            Huisnummer = number.Number,
            Huisletter = number.Letter,
            Huisnummertoevoeging = number.Addition,
        },
        _ => null,
    };

    public static RegisterAnswer ToAnswer(RegisterQuery query, BrpPersonen answer)
    {
        var count = answer.Personen.Count;
        // Of several with one name and birth date it may be the one who is meant.
        var secret = answer.Personen.Any(person => person is { GeheimhoudingPersoonsgegevens: true });
        return new() { Found = count > 0, Facts = [query is RegisterQuery.ByAddress ? AtAddress(count) : Person(count, secret)] };
    }

    private static RegisterFact AtAddress(int count) => new()
    {
        Reason = count >= Many ? RegisterReasons.BrpManyAtAddress : null,
        Text = count == 1 ? "Op het adres staat 1 persoon ingeschreven." : $"Op het adres staan {count} personen ingeschreven.",
        Count = count,
    };

    private static RegisterFact Person(int count, bool secret) => count == 0
        ? new() { Reason = RegisterReasons.BrpNotRegistered, Text = "De persoon staat niet ingeschreven in de BRP.", Count = 0 }
        : new()
        {
            Text = (count == 1 ? "De persoon staat ingeschreven in de BRP." : $"In de BRP staan {count} personen met deze naam en geboortedatum.") + (secret ? Secret : ""),
            Count = count,
            SecretAddress = secret,
        };

    private const string Secret = " Er geldt geheimhouding: het adres gaat naar niemand buiten zorg en meldkamer.";
}
