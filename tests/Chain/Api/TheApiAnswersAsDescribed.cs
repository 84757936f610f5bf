using System.Text.Json.Nodes;
using Keten.Tests.Adapters.Views;
using Keten.Tests.Chain.Route;
using A = Keten.Tests.Chain.Route.A;

namespace Keten.Tests.Chain.Api;

/// <summary>What is called and answered is what <c>/api/v1/openapi.json</c> says, by a validator of JSON schemas; a no is problem details whatever it is about.</summary>
public class TheApiAnswersAsDescribed
{
    [Fact]
    public async Task a_signal_from_report_to_the_end()
    {
        await using var hub = await Running.Hub();
        var desk = new Desk(hub);

        await desk.Good(null, "/codes");
        await desk.Good(null, "/signals", new { region = "nijmegen", narrative = "Verzonnen.", reporter = new { kind = "resident" } });
        var taken = await desk.Good(null, "/signals", A.WithVictim);
        var (id, receipt) = ((Guid)taken["signalId"]!, (string)taken["receipt"]!);
        await Until.Holds(() => desk.Call("aandachtsfunctionaris", $"/signals/{id}"), call => call.Answer.Contains("\"to_assess\"", StringComparison.Ordinal));
        var on = $"/signals/{id}";
        await desk.Good("analist", "/worklist?limit=10");
        await desk.Good("analist", $"{on}/facts", new { source = "analist", text = "Verzonnen." });
        await Until.Holds(() => desk.Call("aandachtsfunctionaris", on), call => call.Answer.Contains("\"to_assess\"", StringComparison.Ordinal));
        await desk.Good("aandachtsfunctionaris", $"{on}/summary", new { text = "Verzonnen." });
        await desk.Good("aandachtsfunctionaris", $"{on}/preview?partner=avim");
        await desk.Good("aandachtsfunctionaris", $"{on}/consultations", new { partners = (string[])["avim"], question = "Kent u dit? Verzonnen." });
        await Until.Holds(() => desk.Call("aandachtsfunctionaris", on), call => call.Answer.Contains("\"to_decide\"", StringComparison.Ordinal));
        await desk.Good("aandachtsfunctionaris", $"{on}/acute", new { confirmed = true });
        await Until.Holds(() => desk.Call("duty-officer", "/alarms"), call => call.Answer.Contains(id.ToString(), StringComparison.Ordinal));
        await desk.Good("duty-officer", $"/alarms/{id}/acknowledgement", "");
        await desk.Good("aandachtsfunctionaris", $"{on}/decision", new { level = "suspicion", strands = (string[])["criminal"], motivation = "Verzonnen." });
        var matter = $"/cases/{(Guid)JsonNode.Parse((await Until.Holds(() => desk.Call("aandachtsfunctionaris", on), call => !call.Answer.Contains("\"caseId\":null", StringComparison.Ordinal))).Answer)!["caseId"]!}";
        await desk.Good("aandachtsfunctionaris", matter);
        await desk.Good("zorgcoordinator", matter);
        await desk.Good("aandachtsfunctionaris", $"{matter}/htcds");
        await desk.Good("aandachtsfunctionaris", $"{matter}/preview?partner=zvh-rijk-van-nijmegen");
        await desk.Good("aandachtsfunctionaris", $"{matter}/actions", new { what = "Verzonnen.", who = "avim", by = "2027-01-01" });
        await desk.Good("aandachtsfunctionaris", "/monitor");
        await desk.Good(null, "/receipts/replies", new { receipt, text = "Verzonnen." });
        await desk.Good(null, "/receipts/status", new { receipt });
        await desk.Good("partner:avim", "/partners/avim/deliveries");
        await desk.Good("operator", "/faults?state=all");
        await desk.Good("operator", "/queues");
        await desk.Good("privacy-officer", $"/audit?subject={id}");
        await desk.Good("partner:veilig-thuis", "/signals/batch", "{\"region\":\"nijmegen\",\"narrative\":\"Verzonnen.\",\"reporter\":{\"kind\":\"partner\"}}\n", "application/x-ndjson");

        Agree(await Judged(desk, desk.All.Where(call => call.Url.Contains("/batch", StringComparison.Ordinal) is false)));
        // A validator of JSON reads no lines: one of them is one value.
        Agree(await Judged(desk, desk.All.Where(call => call.Url.Contains("/batch", StringComparison.Ordinal)).Select(call => call with { Body = call.Body!.Trim(), Answer = call.Answer.Trim() })));
        // And the referee can say no.
        var seen = desk.All.Last(call => call.Url.EndsWith(on, StringComparison.Ordinal));
        var refused = await Judged(desk, [seen with { Answer = seen.Answer.Replace("\"municipality\"", "\"town\"", StringComparison.Ordinal) }]);
        Assert.True(refused.Contains("\"town\"", StringComparison.Ordinal), refused);
    }

    [Fact]
    public async Task every_sample_is_a_signal_of_the_description()
    {
        await using var hub = await Running.Hub();
        var desk = new Desk(hub);
        await desk.Good(null, "/signals", A.QuietPlace);
        var one = Assert.Single(desk.All);
        var bodies = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!["signal"]!.ToJsonString()).ToList();

        Assert.True(bodies.Count > 40);
        Agree(await Judged(desk, bodies.Select(body => one with { Body = body })));
        Assert.Contains("/forms/0 must be equal to one of", await Judged(desk, [one with { Body = one.Body!.Replace("labour", "work", StringComparison.Ordinal) }]), StringComparison.Ordinal);
        Assert.Contains("must have required property 'region'", await Judged(desk, [one with { Body = one.Body!.Replace("\"region\"", "\"area\"", StringComparison.Ordinal) }]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task every_no_says_what_is_wrong_and_what_to_do()
    {
        await using var hub = await Running.Hub(settings => (settings["Keten:Meldpunt:PerReceipt:Burst"], settings["Keten:Meldpunt:PerReceipt:Every"]) = ("1", "01:00:00"));
        var desk = new Desk(hub);
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        var key = Guid.NewGuid().ToString();
        await Person.Stranger(hub).Post("/signals", A.QuietPlace, key);

        await desk.Call(null, "/signals", new { region = "nijmegen", shoeSize = 42 });
        await desk.Call("analist", "/worklist?limit=0");
        await desk.Call(null, "/worklist");
        await desk.Call("operator", "/worklist");
        await desk.Call("aandachtsfunctionaris", $"/signals/{Guid.NewGuid()}");
        await desk.Call("aandachtsfunctionaris", $"/signals/{signal.Id}/release", "");
        await desk.Call(null, "/signals", $"{{\"narrative\":\"{new string('x', 2 * 1024 * 1024)}\"}}");
        await desk.Call(null, "/signals", "<signal/>", "application/xml");
        await desk.Call("partner:avim", "/partners/avim/events", new { specversion = "1.0", id = "1", source = "urn:test", type = "nl.keten.nothing" }, "application/cloudevents+json");
        await desk.Call("partner:avim", "/partners/nla/events", "{}", "application/cloudevents+json");
        await signal.Read();
        await desk.Call(null, "/receipts/status", new { receipt = signal.Receipt });
        var again = await Person.Stranger(hub).Send(HttpMethod.Post, "/signals", A.KnownPlace, key);

        Assert.Equal("400 400 401 403 404 409 413 415 400 403 429", string.Join(' ', desk.All.Select(call => call.Status)));
        Assert.Equal((409, 409), ((int)again.Status, (int)again.Body!["status"]!));
        Assert.All(desk.All, call =>
        {
            var problem = JsonNode.Parse(call.Answer)!;
            Assert.StartsWith("application/problem+json", call.AnswerHeaders["Content-Type"], StringComparison.Ordinal);
            Assert.Equal(call.Status, (int)problem["status"]!);
            Assert.All((string[])["title", "detail", "code"], name => Assert.NotEmpty((string)problem[name]!));
            Assert.Equal(("1.0.0", "no-store", "nosniff", "DENY"), (call.AnswerHeaders["API-Version"], call.AnswerHeaders["Cache-Control"], call.AnswerHeaders["X-Content-Type-Options"], call.AnswerHeaders["X-Frame-Options"]));
            Assert.Contains("frame-ancestors 'none'", call.AnswerHeaders["Content-Security-Policy"], StringComparison.Ordinal);
        });
        Assert.NotEmpty(desk.All.Single(call => call.Status == 429).AnswerHeaders["Retry-After"]);
        Agree(await Judged(desk, desk.All.Select(call => call with { Refused = true })));
    }

    // All of what is wrong, where it is.
    private static void Agree(string faults) => Assert.True(faults.Length == 0, faults);

    private static async Task<string> Judged(Desk desk, IEnumerable<Call> calls)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("keten-api-").FullName, "openapi.json");
        try
        {
            await File.WriteAllTextAsync(file, await desk.Description());
            return await OpenApi.Judge(file, "/api/v1", calls);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
