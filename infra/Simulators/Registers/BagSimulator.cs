using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Simulators.Registers;

/// <summary>Addresses and what they are meant for.</summary>
public sealed class BagSimulator : ISimulatedRegister
{
    public string Path => "adressen";

    public JsonNode? Answer(JsonElement question, DateOnly today)
    {
        if (question.Postcode() is not { } postcode || question.Number("huisnummer") is not { } number)
        {
            return null;
        }

        var units = postcode == "6511AC" ? 14 : 1;
        var purpose = postcode == "6511AD" ? "industriefunctie" : "woonfunctie";
        return new JsonObject
        {
            ["adressen"] = new JsonArray([.. Enumerable.Range(1, units).Select(unit => new JsonObject
            {
                ["nummeraanduidingIdentificatie"] = string.Create(CultureInfo.InvariantCulture, $"0268200000{number:D4}{unit:D2}"),
                ["gebruiksdoelen"] = new JsonArray(purpose),
            })]),
        };
    }
}
