using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Simulators.Registers;

/// <summary>Three of the questions of the BRP Personen API, answered with ages, and with whose data are to be kept secret.</summary>
public sealed class BrpSimulator : ISimulatedRegister
{
    public string Path => "personen";

    public JsonNode? Answer(JsonElement question, DateOnly today)
    {
        var type = question.Text("type");
        var count = type switch
        {
            _ when !question.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Array || fields.GetArrayLength() == 0 => null,
            "RaadpleegMetBurgerservicenummer" => ByBsn(question),
            "ZoekMetGeslachtsnaamEnGeboortedatum" => ByName(question),
            "ZoekMetPostcodeEnHuisnummer" => ByAddress(question),
            _ => null,
        };
        return count is null ? null : new JsonObject
        {
            ["type"] = type,
            ["personen"] = new JsonArray([.. Enumerable.Range(0, count.Value).Select(n => Person(24 + n, IsSecret(question)))]),
        };
    }

    // Said by itself, and only where it is so.
    private static JsonObject Person(int age, bool secret)
    {
        var person = new JsonObject { ["leeftijd"] = age };
        if (secret)
            person["geheimhoudingPersoonsgegevens"] = true;
        return person;
    }

    private static bool IsSecret(JsonElement question) =>
        "Geheim".Equals(question.Text("geslachtsnaam"), StringComparison.OrdinalIgnoreCase)
        || (question.TryGetProperty("burgerservicenummer", out var asked) && asked[0].GetString() == "999990020");

    private static int? ByBsn(JsonElement question) =>
        question.TryGetProperty("burgerservicenummer", out var asked) && asked.ValueKind == JsonValueKind.Array && asked.GetArrayLength() == 1
            && asked[0].ValueKind == JsonValueKind.String && asked[0].GetString() is { Length: 9 } bsn
            ? bsn == "999990019" ? 0 : 1
            : null;

    private static int? ByName(JsonElement question) =>
        question.Text("geslachtsnaam") is { Length: > 0 } name
            && DateOnly.TryParseExact(question.Text("geboortedatum"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? name.Equals("Onbekend", StringComparison.OrdinalIgnoreCase) ? 0 : 1
            : null;

    private static int? ByAddress(JsonElement question) =>
        question.Postcode() is { } postcode && question.Number("huisnummer") is { } number
            ? (postcode, number) is ("6511AB", 12) ? 9 : 2
            : null;
}
