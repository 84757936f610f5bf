using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Simulators.Registers;

/// <summary>The trade register: by number or by name.</summary>
public sealed class KvkSimulator : ISimulatedRegister
{
    private const string Ordinary = "87654321";
    private static readonly DateOnly LongAgo = new(2012, 5, 1);

    public string Path => "zoeken";

    public JsonNode? Answer(JsonElement question, DateOnly today) => (question.Text("kvkNummer"), question.Text("naam")) switch
    {
        ({ Length: 8 } number, null) => Found(number != "12345678", number, "Voorbeeldbedrijf", number == "23456789", today),
        (null, { Length: > 0 } name) => Found(!Begins(name, "Spook"), Ordinary, name, Begins(name, "Nieuw"), today),
        _ => null,
    };

    private static bool Begins(string name, string with) => name.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Found(bool exists, string number, string name, bool recent, DateOnly today)
    {
        var results = new JsonArray();
        if (exists)
        {
            results.Add(new JsonObject
            {
                ["kvkNummer"] = number,
                ["naam"] = name,
                ["formeleRegistratiedatum"] = (recent ? today.AddMonths(-3) : LongAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            });
        }

        return new() { ["resultaten"] = results };
    }
}
