using System.Net.Http.Json;
using System.Text.Json;

namespace Keten.Tests.Faults;

/// <summary>In what shapes each party of the outside world was spoken to: media types, ways and the names of forms, never what stood in them.</summary>
internal static class Protocols
{
    /// <summary>What each hears, where all samples went their way. Who is left out is told nothing by any sample: no rule gives it anything, or no region names it.</summary>
    public static IReadOnlyDictionary<string, string> Own { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["brp"] = "POST personen",
        ["kvk"] = "GET v1",
        ["bag"] = "GET adressen, GET adressenuitgebreid",
        ["wijkteam"] = "POST adressen",
        ["handhaving"] = "POST dossiers, event controleverzoek, handshake",
        ["meldkamer"] = "event melding",
        ["avim"] = "event melding, handshake",
        ["pct"] = "event melding",
        ["nla"] = "dataref, fetched signaal",
        ["hulp"] = "event hulpvraag",
        ["veilig-thuis"] = "event meldcodemelding",
        ["comensha"] = "event registratie",
        ["nidos"] = "event voogdijverzoek",
        ["jeugdhulp"] = "event jeugdhulpvraag",
        ["cosm"] = "event plaatsingsverzoek",
        ["omm"] = "event plaatsingsverzoek",
        ["opvang"] = "event plaatsingsverzoek",
        ["crisisopvang"] = "event plaatsingsverzoek",
        ["overweeghuis"] = "event plaatsingsverzoek",
        ["coa"] = "event opvangverzoek",
        ["ind"] = "event verblijfsmelding",
        ["moviera"] = "fhir",
        ["zvh-noord-holland-noord-zorg"] = "fhir",
        ["zvh-groningen-zorg"] = "fhir",
        ["riec-oost-nederland"] = "dataref, fetched inbreng",
        ["riec-noord-holland"] = "dataref, fetched inbreng",
        ["riec-noord"] = "dataref, fetched inbreng",
        ["zvh-rijk-van-nijmegen"] = "event aanmelding",
        ["zvh-noord-holland-noord"] = "event aanmelding",
        ["zvh-gelderland-midden"] = "event aanmelding",
        ["zvh-groningen"] = "event aanmelding",
    };

    /// <summary>What this one heard until now; empty: nothing.</summary>
    public static async Task<string> HeardBy(HttpClient world, string party)
    {
        var requests = await world.GetFromJsonAsync<JsonElement[]>($"/sim/{party}/received", TestContext.Current.CancellationToken);
        return string.Join(", ", requests!.SelectMany(Shapes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Shapes(JsonElement request)
    {
        var (method, path, body) = (request.GetProperty("method").GetString()!, request.GetProperty("path").GetString()!, request.GetProperty("body").GetString()!);
        var type = request.GetProperty("headers").EnumerateObject().FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
        return (method, type.ValueKind == JsonValueKind.String ? type.GetString()!.Split(';')[0] : "") switch
        {
            ("OPTIONS", _) => ["handshake"],
            (_, "application/fhir+json") when path.EndsWith("/$process-message", StringComparison.Ordinal) => ["fhir"],
            (_, "application/cloudevents+json") when path.EndsWith("/inbox", StringComparison.Ordinal) => Forms("event", JsonDocument.Parse(body).RootElement),
            ("GET", _) when path.Contains("/deliveries/", StringComparison.Ordinal) => Forms("fetched", JsonDocument.Parse(body).RootElement),
            (_, var other) => [$"{method} {path.Split('/')[3]}{(method == "GET" || other == "application/json" ? "" : $" as {other}")}"],
        };
    }

    private static IEnumerable<string> Forms(string way, JsonElement message) =>
        message.TryGetProperty("dataref", out _) ? ["dataref"]
        : (message.TryGetProperty("data", out var data) ? data : message).TryGetProperty("fields", out var forms) ? forms.EnumerateObject().Select(form => $"{way} {form.Name}")
        : [$"{way} without a form"];
}
