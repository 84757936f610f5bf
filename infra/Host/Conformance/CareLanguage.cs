using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Keten.Adapters.Events;
using Keten.Adapters.Zorg.Message;

namespace Keten.Host.Conformance;

/// <summary>Answers of care in FHIR messages, read as the hub reads them. Pure.</summary>
internal static class CareLanguage
{
    public static Heard Read(string? type, byte[] body)
    {
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || media.MediaType != Fhir.MediaType)
            return new(null, "", "", "", "", ["Bundle unsupported_media_type"]);
        if (Fhir.TryRead<Bundle>(body) is not { } bundle)
            return new(null, "", "", "", "", ["Bundle structure"]);
        var reading = CareAnswer.Read(bundle);
        var header = reading.Header ?? "";
        return reading switch
        {
            { Issues.Count: > 0 } => new(null, "", "", header, "", [.. reading.Issues.Select(issue => $"{issue.Expression.FirstOrDefault()} {issue.Code}")]),
            { Event: ConsultationAnsweredEvent answered } => new(answered.ConsultationId, "answered", answered.Source, answered.Id, "", []),
            { Event: ReferralEvent said } => new(said.ReferralId, said.Status, said.Source, said.Id, "", []),
            _ => new(null, "nothing", "", header, "", []),
        };
    }

    public static IResult Say(Heard heard, Saying saying) => (heard.Errors.Count, saying) switch
    {
        ( > 0, _) => Outcome(StatusCodes.Status400BadRequest, "structure", heard.Errors),
        (_, Saying.Refuses) => Outcome(StatusCodes.Status422UnprocessableEntity, "business-rule", ["Bundle"]),
        (_, Saying.IsBusy) => new Busy(),
        _ => Text(Taken(heard.Id), StatusCodes.Status200OK),
    };

    private static JsonObject Taken(string header) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "message",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["fullUrl"] = "urn:uuid:00000000-0000-4000-8000-00000000000a",
            ["resource"] = new JsonObject
            {
                ["resourceType"] = "MessageHeader",
                ["id"] = $"{header}-ok",
                ["eventCoding"] = new JsonObject { ["system"] = "http://terminology.hl7.org/CodeSystem/v2-0003", ["code"] = "I12" },
                ["source"] = new JsonObject { ["endpoint"] = "urn:keten:conformance" },
                ["response"] = new JsonObject { ["identifier"] = header, ["code"] = "ok" },
            },
        }),
    };

    private static IResult Outcome(int status, string code, IReadOnlyList<string> places) => Text(
        new JsonObject
        {
            ["resourceType"] = "OperationOutcome",
            ["issue"] = new JsonArray([.. places.Select(place => (JsonNode)new JsonObject { ["severity"] = "error", ["code"] = code, ["diagnostics"] = "Said by the conformance kit.", ["expression"] = new JsonArray(place.Split(' ')[0]) })]),
        },
        status);

    private static IResult Text(JsonObject resource, int status) => Results.Text(JsonSerializer.Serialize(resource), Fhir.MediaType, Encoding.UTF8, status);
}
