using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

/// <summary>A care provider's own system at <c>/fhir</c>: what it says takes effect once, and a no is FHIR as well.</summary>
public class CareSpeaksFhir
{
    [Fact]
    public async Task a_referral_goes_out_as_a_message_and_is_answered_by_messages()
    {
        await using var hub = await Quiet();
        var (signal, sent) = await Asked(hub);

        for (var time = 0; time < 2; time++)
            Assert.Equal("200 ok", await Says(hub, "moviera", Message(sent.About(), "m-1", "accepted", "CANARY-woorden. Verzonnen.")));
        await signal.CaseShows(seen => (string?)Care(seen)["status"] == "accepted");
        // Another message with the same news is no next step.
        Assert.Equal("409 conflict", await Says(hub, "moviera", Message(sent.About(), "m-2", "accepted")));
        // It took the victim on, and is told who it is.
        var fuller = (await Until.Holds(() => hub.Outside.Received("moviera"), got => got.Count == 2))[1];
        Assert.Contains("CANARYFAMILY", (string?)fuller.Patients().Single()["name"]![0]!["text"], StringComparison.Ordinal);
        Assert.Null(sent.Patients().Single()["name"]);

        // A question changes nothing, and is read by whoever follows the matter.
        Assert.Equal("200 ok", await Says(hub, "moviera", Message(sent.About(), "q-1", "received", "Verzonnen vraag: welke taal spreekt zij?")));
        var caseId = (Guid)(await signal.CaseShows(seen => (string?)Care(seen)["status"] == "accepted"))["caseId"]!;
        await Until.Holds(async () => (await Person.With(hub, "zorgcoordinator").Get($"/cases/{caseId}")).ToJsonString(), seen => seen.Contains("welke taal", StringComparison.Ordinal));
        Assert.Equal("200 ok", await Says(hub, "moviera", Message(sent.About(), "m-3", "in-progress")));
        Assert.Equal("200 ok", await Says(hub, "moviera", Message(sent.About(), "m-4", "completed")));
        await signal.CaseShows(seen => (string?)Care(seen)["status"] == "completed");

        var bodies = await hub.Outside.Received("moviera");
        var answers = (await Referee.Ask("fhir.cjs", string.Join('\n', bodies))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(bodies.Count, answers.Length);
        Assert.All(answers, answer => Assert.Equal("""{"medplum":[],"fhir":[],"schema":[],"hand":[]}""", answer));
    }

    [Fact]
    public async Task what_cannot_be_taken_is_refused_in_fhir_and_changes_nothing()
    {
        await using var hub = await Quiet();
        var (signal, sent) = await Asked(hub);
        var accepted = Message(sent.About(), "m-1", "accepted");

        Assert.Equal("403 forbidden", await Says(hub, "nla", accepted));
        Assert.Equal("404 not-found", await Says(hub, "zvh-groningen-zorg", accepted));
        Assert.Equal("404 not-found", await Says(hub, "moviera", Message(Guid.NewGuid(), "m-1", "accepted")));
        Assert.Equal("415 not-supported", await Says(hub, "moviera", accepted, "application/json"));
        Assert.Equal("413 too-long", await Says(hub, "moviera", accepted + new string(' ', 1024 * 1024)));
        Assert.Equal("400 structure", await Says(hub, "moviera", "{"));
        Assert.Equal("400 structure", await Says(hub, "moviera", string.Concat(Enumerable.Repeat("[", 10_000))));
        Assert.Equal("400 structure", await Says(hub, "moviera", """{"resourceType":"Patient"}"""));
        Assert.Equal("400 structure", await Says(hub, "moviera", accepted.Replace("\"status\":\"accepted\"", "\"status\":\"CANARY\"", StringComparison.Ordinal)));
        Assert.Equal("400 structure", await Says(hub, "moviera", accepted.Replace("\"intent\"", "\"bsn\":\"CANARY\",\"intent\"", StringComparison.Ordinal)));
        Assert.Equal("400 not-supported", await Says(hub, "moviera", Message(sent.About(), "m-1", "draft")));
        Assert.Equal("400 required", await Says(hub, "moviera", accepted.Replace("urn:keten:delivery", "urn:anders", StringComparison.Ordinal)));

        Assert.NotEqual("accepted", (string?)Care(await signal.CaseShows(_ => true))["status"]);
        Assert.Equal("200 ok", await Says(hub, "moviera", accepted));
    }

    [Fact]
    public async Task what_a_victim_permits_and_takes_back_it_may_bring_once_it_took_her_on()
    {
        await using var hub = await Quiet();
        var (signal, sent) = await Asked(hub);
        var today = hub.Clock.GetUtcNow().Date;
        string Permits(string id, string own, string patient, Action<JsonObject>? but = null)
        {
            var consent = JsonNode.Parse($$"""
                {
                  "resourceType": "Consent", "identifier": [ { "value": "{{own}}" } ], "status": "active", "scope": { "text": "Verzonnen." }, "category": [ { "text": "Verzonnen." } ], "policyRule": { "text": "Verzonnen." },
                  "patient": { "reference": "{{patient}}" }, "performer": [ { "reference": "{{patient}}" } ], "sourceAttachment": { "title": "CANARY-map 7, verzonnen" },
                  "provision": { "type": "permit", "period": { "start": "{{today:yyyy-MM-dd}}", "end": "{{today.AddDays(30):yyyy-MM-dd}}" }, "actor": [ { "role": { "text": "Wie het krijgt." }, "reference": { "identifier": { "system": "urn:keten:partner", "value": "opvang" } } } ],
                    "code": [ { "coding": [ { "system": "urn:keten:field", "code": "health" } ] } ], "purpose": [ { "system": "urn:keten:codes:purpose", "code": "care" } ] }
                }
                """)!.AsObject();
            but?.Invoke(consent);
            var message = JsonNode.Parse(Message(sent.About(), id, "received"))!;
            message["entry"]![1]!["resource"]!.AsObject().Remove("statusReason");
            message["entry"]!.AsArray().Add(Entry(3, consent));
            return message.ToJsonString();
        }

        static string Patient(string message) => (string)JsonNode.Parse(message)!["entry"]!.AsArray().Single(entry => (string?)entry!["resource"]!["resourceType"] == "Patient")!["fullUrl"]!;
        Assert.Equal("409 conflict", await Says(hub, "moviera", Permits("c-0", "t-1", Patient(sent))));
        Assert.Equal("200 ok", await Says(hub, "moviera", Message(sent.About(), "m-1", "accepted")));
        var fuller = Patient((await Until.Holds(() => hub.Outside.Received("moviera"), got => got.Count == 2))[1]);
        var carer = new Carer(hub, signal.Id);
        await carer.Sees(seen => seen["victims"]!.AsArray().Count == 1);

        Assert.Equal("422 business-rule", await Says(hub, "moviera", Permits("c-1", "t-1", "urn:uuid:00000000-0000-4000-8000-000000000099")));
        Assert.Equal("422 business-rule", await Says(hub, "moviera", Permits("c-1", "t-1", fuller, consent => consent["provision"]!["code"]![0]!["coding"]![0]!["code"] = "weather")));
        Assert.Equal("400 required", await Says(hub, "moviera", Permits("c-1", "t-1", fuller, consent => consent.Remove("performer"))));
        Assert.Equal("400 not-supported", await Says(hub, "moviera", Permits("c-1", "t-1", fuller, consent => consent["status"] = "draft")));
        Assert.Equal("422 business-rule", await Says(hub, "moviera", Permits("c-1", "t-9", fuller, consent => consent["status"] = "inactive")));
        Assert.Equal("404 not-found", await Says(hub, "zvh-groningen-zorg", Permits("c-1", "t-1", fuller)));
        Assert.Empty((await carer.Sees(_ => true))["consents"]!.AsArray());

        var permit = Permits("c-1", "t-1", fuller);
        Assert.Equal("""{"medplum":[],"fhir":[],"schema":[],"hand":[]}""", (await Referee.Ask("fhir.cjs", permit)).Trim());
        for (var time = 0; time < 2; time++)
            Assert.Equal("200 ok", await Says(hub, "moviera", permit));
        var kept = (await carer.Sees(seen => seen["consents"]!.AsArray().Count == 1))["consents"]![0]!;
        Assert.Equal(("opvang", "permit", "self", today.AddDays(31).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ((string?)kept["recipient"], (string?)kept["statement"], (string?)kept["giver"], (string?)kept["until"]));
        Assert.Equal("422 business-rule", await Says(hub, "moviera", Permits("c-2", "t-1", fuller)));

        Assert.Equal("200 ok", await Says(hub, "moviera", Permits("c-3", "t-1", fuller, consent => consent["status"] = "inactive")));
        await carer.Sees(seen => seen["consents"]![0]!["withdrawnAt"] is not null);
        Assert.Equal("422 business-rule", await Says(hub, "moviera", Permits("c-4", "t-1", fuller, consent => consent["status"] = "inactive")));
    }

    [Fact]
    public async Task what_it_can_be_asked_is_told_to_anybody()
    {
        await using var hub = await Running.Hub();
        using var answer = await hub.Http.GetAsync("/fhir/metadata");
        var statement = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "application/fhir+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        // HL7's JSON schema is of 4.0.0, which knew of no 4.0.1.
        Assert.Contains("\"fhirVersion\":\"4.0.1\"", statement, StringComparison.Ordinal);
        Assert.Equal("""{"medplum":[],"fhir":[],"schema":[],"hand":[]}""", (await Referee.Ask("fhir.cjs", statement.Replace("4.0.1", "4.0.0", StringComparison.Ordinal))).Trim());
        Assert.Contains("MessageHeader-process-message", statement, StringComparison.Ordinal);
        using var nobody = new StringContent("{}", Encoding.UTF8, new MediaTypeHeaderValue("application/fhir+json"));
        using var refused = await hub.Http.PostAsync("/fhir/$process-message", nobody);
        Assert.Equal((HttpStatusCode.Unauthorized, "application/fhir+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.Equal("""{"medplum":[],"fhir":[],"schema":[],"hand":[]}""", (await Referee.Ask("fhir.cjs", await refused.Content.ReadAsStringAsync())).Trim());
    }

    // It takes what it gets and says nothing by itself.
    private static async Task<Running> Quiet()
    {
        var hub = await Running.Hub();
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = Array.Empty<string>() } });
        return hub;
    }

    private static async Task<(Signal Signal, string Sent)> Asked(Running hub)
    {
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Decides("care");
        return (signal, (await Until.Holds(() => hub.Outside.Received("moviera"), got => got.Count == 1))[0]);
    }

    private static JsonNode Care(JsonNode seen) => seen["referrals"]!.AsArray().Single(one => (string?)one!["partner"] == "moviera")!;

    private static string Message(Guid about, string id, string status, string? text = null) => new JsonObject
    {
        ["resourceType"] = "Bundle",
        ["type"] = "message",
        ["entry"] = new JsonArray(
            Entry(1, new JsonObject
            {
                ["resourceType"] = "MessageHeader",
                ["id"] = id,
                ["eventCoding"] = new JsonObject { ["system"] = "http://terminology.hl7.org/CodeSystem/v2-0003", ["code"] = "I12" },
                ["source"] = new JsonObject { ["endpoint"] = "https://zorg.example/fhir" },
                ["focus"] = new JsonArray(new JsonObject { ["reference"] = "urn:uuid:00000000-0000-4000-8000-000000000002" }),
            }),
            Entry(2, new JsonObject
            {
                ["resourceType"] = "Task",
                ["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:keten:delivery", ["value"] = about.ToString() }),
                ["status"] = status,
                ["statusReason"] = new JsonObject { ["text"] = text ?? "Verzonnen." },
                ["intent"] = "order",
            })),
    }.ToJsonString();

    private static JsonObject Entry(int number, JsonObject resource) => new() { ["fullUrl"] = $"urn:uuid:00000000-0000-4000-8000-00000000000{number}", ["resource"] = resource };

    /// <summary>Status, and the code of the response or of the first issue.</summary>
    private static async Task<string> Says(Running hub, string partner, string message, string type = "application/fhir+json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fhir/$process-message") { Content = new StringContent(message, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DevelopmentTokens.Issue(hub.Key, $"made-up-{partner}", [Roles.Partner], [], partner));
        using var response = await hub.Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("CANARY", body, StringComparison.Ordinal);
        var answer = JsonNode.Parse(body)!;
        return $"{(int)response.StatusCode} {answer["issue"]?[0]!["code"] ?? answer["entry"]![0]!["resource"]!["response"]!["code"]}";
    }
}
