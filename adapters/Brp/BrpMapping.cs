using System.Globalization;
using System.Text.RegularExpressions;
using static Keten.Adapters.Brp.BrpPersonen;

namespace Keten.Adapters.Brp;

/// <summary>Our keys in the words of the BRP, and what its answers mean. Pure.</summary>
public static partial class BrpMapping
{
    /// <summary>Ours: from how many registered persons an address counts as crowded.</summary>
    public const int Many = 8;

    private const string Secret = " Er geldt geheimhouding: het adres gaat naar niemand buiten zorg en meldkamer.";

    /// <summary>Null for a key the BRP does not take.</summary>
    public static BrpQuestion? ToQuestion(RegisterQuery query) => query switch
    {
        RegisterQuery.ByBsn person when Bsn().IsMatch(person.Bsn) => new() { Type = "RaadpleegMetBurgerservicenummer", Burgerservicenummer = [person.Bsn] },
        RegisterQuery.ByPerson person when Name().IsMatch(person.FamilyName) => new()
        {
            Type = "ZoekMetGeslachtsnaamEnGeboortedatum",
            Geslachtsnaam = person.FamilyName,
            Geboortedatum = person.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        RegisterQuery.ByAddress address when Postcode().IsMatch(address.Postcode) && HouseNumber.Read(address.HouseNumber) is { } number => new()
        {
            Type = "ZoekMetPostcodeEnHuisnummer",
            Postcode = address.Postcode,
            Huisnummer = number.Number,
            Huisletter = number.Letter,
            Huisnummertoevoeging = number.Addition,
        },
        _ => null,
    };

    public static RegisterAnswer ToAnswer(RegisterQuery query, BrpPersonen answer) => new()
    {
        Found = answer.Personen.Count > 0,
        Facts = [query is RegisterQuery.ByAddress ? AtAddress(answer.Personen) : Person(answer.Personen)],
    };

    private static RegisterFact AtAddress(IReadOnlyList<Persoon> persons)
    {
        // Who died, left or never lived here is not somebody at this address.
        var count = persons.Count(person => person.OpschortingBijhouding is null);
        var unsure = persons.Count(person => person.OpschortingBijhouding is null && IsInvestigated(person));
        return new()
        {
            Reason = count - unsure >= Many ? RegisterReasons.BrpManyAtAddress : null,
            Text = (count == 1 ? "Op het adres staat 1 persoon ingeschreven." : $"Op het adres staan {count} personen ingeschreven.")
                + (unsure == 0 ? "" : $" Van {unsure} zijn de gegevens in onderzoek."),
            Count = count,
        };
    }

    private static RegisterFact Person(IReadOnlyList<Persoon> persons) => persons switch
    {
        [] => new() { Reason = RegisterReasons.BrpNotRegistered, Text = "De persoon staat niet ingeschreven in de BRP.", Count = 0 },
        [var one] => Of(persons, Registered(one.OpschortingBijhouding) + Investigated(one)),
        // Of several with one name and birth date any may be the one who is meant.
        _ => Of(persons, $"In de BRP staan {persons.Count} personen met deze naam en geboortedatum."),
    };

    private static RegisterFact Of(IReadOnlyList<Persoon> persons, string text)
    {
        var secret = persons.Any(person => person is { GeheimhoudingPersoonsgegevens: true });
        return new() { Text = text + (secret ? Secret : ""), Count = persons.Count, SecretAddress = secret };
    }

    // Landelijke tabel Reden opschorting bijhouding. A record that is kept up no more is still one: nobody counts as not registered by it.
    private static string Registered(Opschorting? suspended) => suspended is null ? "De persoon staat ingeschreven in de BRP." : suspended.Reden?.Code switch
    {
        "O" => $"De persoon staat in de BRP als overleden{Since(suspended.Datum)}.",
        "E" => $"De persoon staat in de BRP als geëmigreerd{Since(suspended.Datum)}.",
        "R" => $"De persoon staat als niet-ingezetene in de BRP (RNI){Since(suspended.Datum)}.",
        "F" => "De inschrijving van de persoon in de BRP is als fout gemerkt.",
        _ => $"De persoon staat in de BRP; de bijhouding is opgeschort{Since(suspended.Datum)}.",
    };

    private static bool IsInvestigated(Persoon person) => person.InOnderzoek is { Leeftijd: true } or { Burgerservicenummer: true };

    private static string Investigated(Persoon person) =>
        IsInvestigated(person) ? $" De gegevens zijn in onderzoek{Since(person.InOnderzoek!.DatumIngangOnderzoekPersoon)} en dus niet zeker." : "";

    private static string Since(BrpDatum? date) => date?.Written() is { } written ? $" sinds {written}" : "";

    [GeneratedRegex(@"\A[0-9]{9}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Bsn();

    // The BRP's own pattern, without its wildcard: a search for more persons than the one who is meant.
    [GeneratedRegex(@"\A[a-zA-Z0-9À-ž .\-']{1,200}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[1-9][0-9]{3} ?[A-Za-z]{2}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Postcode();
}
