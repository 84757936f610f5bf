using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>Addresses and what they are meant for: two of the questions of BAG Individuele Bevragingen 2, by postcode and house number.</summary>
public sealed class BagSimulator : ISimulatedRegister
{
    public SimulatedAnswer Answer(SimulatedQuestion question)
    {
        if (BagRules.Check(question) is { } wrong)
            return wrong.Say(question.Url, "invalid-params", "2.0.0");

        var postcode = question.Parameter("postcode")!.ToUpperInvariant();
        var units = Enumerable.Range(1, postcode switch { "6511AC" => 14, "6511AG" => 130, "6511AJ" => 0, _ => 1 });
        var (page, size) = (Number(question, "page") ?? 1, Number(question, "pageSize") ?? 20);
        var extended = question.Path == BagRules.Extended;
        var shown = (extended ? units : units.Skip((page - 1) * size).Take(size)).ToList();
        var links = new JsonObject { ["self"] = Link(question.Url) };
        if (!extended && units.Count() > page * size)
            links["next"] = Link($"{question.Url}?page={page + 1}");
        return new(StatusCodes.Status200OK, "application/hal+json", shown.Count == 0 ? new JsonObject() : new JsonObject
        {
            ["_links"] = links,
            ["_embedded"] = new JsonObject { ["adressen"] = new JsonArray([.. shown.Select(unit => Address(question, postcode, unit, extended))]) },
        }, Version: "2.0.0");
    }

    private static JsonObject Address(SimulatedQuestion question, string postcode, int unit, bool extended)
    {
        var number = Number(question, "huisnummer")!.Value;
        var mooring = postcode == "6511AH";
        var address = new JsonObject
        {
            ["openbareRuimteNaam"] = "Verzonnen Kade",
            ["korteNaam"] = "Verzonnen Kade",
            ["huisnummer"] = number,
            ["postcode"] = postcode,
            ["woonplaatsNaam"] = "Nijmegen",
            ["nummeraanduidingIdentificatie"] = Id("20", number, unit),
            ["openbareRuimteIdentificatie"] = "0268300000000001",
            ["woonplaatsIdentificatie"] = "3030",
            ["adresseerbaarObjectIdentificatie"] = Id(mooring ? "02" : "01", number, unit),
        };
        if (question.Parameter("huisletter") is { } letter)
            address["huisletter"] = letter;
        if ((unit == 1 ? question.Parameter("huisnummertoevoeging") : unit.ToString(CultureInfo.InvariantCulture)) is { } addition)
            address["huisnummertoevoeging"] = addition;
        if (extended)
            Extend(address, postcode, mooring);
        return address;
    }

    private static void Extend(JsonObject address, string postcode, bool mooring)
    {
        address["typeAdresseerbaarObject"] = mooring ? "Ligplaats" : "Verblijfsobject";
        address["adresseerbaarObjectGeometrie"] = new JsonObject { ["punt"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(187000.0, 428000.0) } };
        if (mooring)
            return;
        address["gebruiksdoelen"] = new JsonArray(postcode is "6511AD" or "6511AK" ? "industriefunctie" : "woonfunctie");
        address["oppervlakte"] = 74;
        address["oorspronkelijkBouwjaar"] = new JsonArray("1974");
        if (postcode == "6511AK")
            address["inonderzoek"] = new JsonObject { ["gebruiksdoelen"] = true };
    }

    private static string Id(string kind, int number, int unit) => string.Create(CultureInfo.InvariantCulture, $"0268{kind}{(number * 100L) + unit:D10}");

    private static JsonObject Link(string href) => new() { ["href"] = href };

    private static int? Number(SimulatedQuestion question, string name) => question.Parameter(name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : null;
}
