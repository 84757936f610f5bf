using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>KvK Zoeken 2, by number or name, and Basisprofiel 1.</summary>
public sealed class KvkSimulator : ISimulatedRegister
{
    private const string Nobody = "12345678";
    private const string New = "23456789";
    private const string Ended = "98765432";
    private const string Ordinary = "87654321";
    private const string Type = "application/hal+json";

    public SimulatedAnswer Answer(SimulatedQuestion question) =>
        KvkRules.Check(question)
        ?? (question.Path == KvkRules.Search ? Found(question) : Profile(question.Path[KvkRules.Profile.Length..], question));

    private static SimulatedAnswer Found(SimulatedQuestion question)
    {
        var name = question.Parameter("naam") ?? "Voorbeeldbedrijf";
        var number = question.Parameter("kvkNummer") ?? (Begins(name, "Spook") ? Nobody : Begins(name, "Nieuw") ? New : Ordinary);
        return number == Nobody
            ? KvkRules.No(StatusCodes.Status404NotFound, "IPD5200", "Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters")
            : new(StatusCodes.Status200OK, Type, new JsonObject
            {
                ["pagina"] = 1,
                ["resultatenPerPagina"] = int.Parse(question.Parameter("resultatenPerPagina") ?? "10", CultureInfo.InvariantCulture),
                ["totaal"] = 1,
                ["resultaten"] = new JsonArray(Item(number, name, question)),
                ["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = question.Url } },
            }, Version: "2.0.0");
    }

    private static JsonObject Item(string number, string name, SimulatedQuestion question) => new()
    {
        ["kvkNummer"] = number,
        ["vestigingsnummer"] = $"0000{number}",
        ["naam"] = name,
        ["adres"] = new JsonObject { ["binnenlandsAdres"] = new JsonObject { ["type"] = "bezoekadres", ["straatnaam"] = "Verzonnen Kade", ["plaats"] = "Nijmegen" } },
        ["type"] = "hoofdvestiging",
        ["actief"] = "Ja",
        ["_links"] = new JsonObject { ["basisprofiel"] = new JsonObject { ["href"] = question.Url.Replace(KvkRules.Search, KvkRules.Profile + number, StringComparison.Ordinal) } },
    };

    private static SimulatedAnswer Profile(string number, SimulatedQuestion question)
    {
        if (number == Nobody)
            return KvkRules.No(StatusCodes.Status404NotFound, "IPD0005", "Product niet leverbaar, het opgevraagde KVK-nummer bestaat niet");

        var registration = new JsonObject { ["datumAanvang"] = number == New ? Written(question.Today.AddMonths(-3)) : "20120500" };
        if (number == Ended)
            registration["datumEinde"] = Written(question.Today.AddYears(-1));
        return new(StatusCodes.Status200OK, Type, new JsonObject
        {
            ["kvkNummer"] = number,
            ["indNonMailing"] = "Ja",
            ["naam"] = "Voorbeeldbedrijf",
            ["formeleRegistratiedatum"] = number == New ? Written(question.Today.AddMonths(-3)) : "20120501",
            ["materieleRegistratie"] = registration,
            ["totaalWerkzamePersonen"] = 4,
            ["handelsnamen"] = new JsonArray(new JsonObject { ["naam"] = "Voorbeeldbedrijf", ["volgorde"] = 0 }),
            ["sbiActiviteiten"] = new JsonArray(new JsonObject { ["sbiCode"] = "0113", ["sbiOmschrijving"] = "Verzonnen teelt", ["indHoofdactiviteit"] = "Ja" }),
            ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["href"] = question.Url }),
        }, Version: "1.5.0");
    }

    private static bool Begins(string name, string with) => name.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static string Written(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
