using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>Three of the questions of BRP Personen Bevragen 2.7, answered with ages, and with what the BRP says by itself.</summary>
public sealed class BrpSimulator : ISimulatedRegister
{
    public SimulatedAnswer Answer(SimulatedQuestion question)
    {
        if (BrpRules.Check(question) is { } wrong)
            return wrong.Say(question.Url, "invalidParams", version: null);

        var asked = question.Object()!.Value;
        var persons = asked.GetProperty("type").GetString() switch
        {
            "RaadpleegMetBurgerservicenummer" => asked.GetProperty("burgerservicenummer").EnumerateArray().Select(bsn => ByBsn(bsn.GetString()!)).OfType<JsonObject>(),
            "ZoekMetGeslachtsnaamEnGeboortedatum" => ByName(asked.GetProperty("geslachtsnaam").GetString()!),
            _ => ByAddress(asked),
        };
        var withAge = asked.GetProperty("fields").EnumerateArray().Any(field => field.GetString() == "leeftijd");
        return new(StatusCodes.Status200OK, "application/json; charset=utf-8", new JsonObject
        {
            ["type"] = asked.GetProperty("type").GetString(),
            ["personen"] = new JsonArray([.. persons.Select((person, n) => Aged(person, withAge ? 24 + n : null))]),
        }, Version: null);
    }

    // What is told by itself is told only where it is so.
    private static JsonObject? ByBsn(string bsn) => bsn switch
    {
        "999990019" => null,
        "999990020" => Secret(),
        "999990032" => new()
        {
            ["inOnderzoek"] = new JsonObject
            {
                ["leeftijd"] = true,
                ["datumIngangOnderzoekPersoon"] = new JsonObject { ["type"] = "JaarMaandDatum", ["jaar"] = 2026, ["maand"] = 3, ["langFormaat"] = "maart 2026" },
            },
        },
        "999990044" => new()
        {
            ["opschortingBijhouding"] = new JsonObject
            {
                ["reden"] = new JsonObject { ["code"] = "R", ["omschrijving"] = "pl is aangelegd in de rni" },
                ["datum"] = new JsonObject { ["type"] = "Datum", ["datum"] = "2019-09-01", ["langFormaat"] = "1 september 2019" },
            },
        },
        _ => [],
    };

    private static IEnumerable<JsonObject> ByName(string name) => name.ToUpperInvariant() switch
    {
        "ONBEKEND" => [],
        "GEHEIM" => [Secret()],
        _ => [[]],
    };

    private static IEnumerable<JsonObject> ByAddress(JsonElement asked) => Enumerable.Range(0, IsCrowded(asked) ? 9 : 2).Select(_ => new JsonObject());

    private static bool IsCrowded(JsonElement asked) =>
        asked.GetProperty("postcode").GetString()!.Replace(" ", "", StringComparison.Ordinal).Equals("6511AB", StringComparison.OrdinalIgnoreCase)
        && asked.GetProperty("huisnummer").GetInt32() == 12;

    private static JsonObject Secret() => new() { ["geheimhoudingPersoonsgegevens"] = true };

    private static JsonObject Aged(JsonObject person, int? age)
    {
        if (age is not null)
            person["leeftijd"] = age;
        return person;
    }
}
