using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>What staff are told that a partner would get is what it gets.</summary>
public class SeeingBeforeSending
{
    [Fact]
    public async Task what_is_previewed_is_what_arrives()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");

        var seen = await Person.With(hub, "aandachtsfunctionaris").Get($"/signals/{signal.Id}/preview?partner=avim");
        await signal.Consults("avim");
        var body = JsonNode.Parse((await Until.Holds(() => hub.Outside.Received("avim"), received => received.Count > 0))[0])!.ToJsonString(AsWritten);

        Assert.Equal("politie-consultatie.2018-05-25.yaml", (string?)seen["instrument"]);
        var fields = seen["fields"]!.AsArray().Select(field => field!).ToList();
        Assert.All(fields.Where(field => (string?)field["level"] != "withhold" && (string?)field["path"] != "victim.name"), field => Assert.Contains(Plain(field["value"]!), body, StringComparison.Ordinal));
        Assert.All(["victim.name", "victim.phone"], path => Assert.Contains(fields, field => (string?)field["path"] == path));
        Assert.Matches("P-[0-9a-f]{12}", body);
        Assert.DoesNotContain("CANARY", body, StringComparison.Ordinal);

        // Each with its rule and ground, and what would open more.
        var name = fields.Single(field => (string?)field["path"] == "victim.name");
        Assert.Equal(("reduce", "override:identity-check"), ((string?)name["level"], (string?)name["way"]));
        Assert.Contains(name["rules"]!.AsArray(), rule => (string?)rule!["rule"] == "law/identity-check" && (bool)rule["bounds"]! && ((string)rule["ground"]!).Length > 0);
        Assert.Null(fields.Single(field => (string?)field["path"] == "victim.phone")["value"]);
        // Whoever judges knows what kind of reporter it was, and nothing else of who reported.
        Assert.Equal(["reporter.kind"], fields.Select(field => (string)field["path"]!).Where(path => path.StartsWith("reporter.", StringComparison.Ordinal)));
        Assert.DoesNotContain("canary-melder", seen.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task only_by_who_judges_it_and_for_somebody_who_gets_something()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        async Task<HttpStatusCode> By(string role, string query, string region = "nijmegen") =>
            (await Person.With(hub, role, region).Send(HttpMethod.Get, $"/signals/{signal.Id}/preview?{query}")).Status;

        Assert.Equal(HttpStatusCode.Forbidden, await By("zorgcoordinator", "partner=avim"));
        Assert.Equal(HttpStatusCode.Forbidden, await By("operator", "partner=avim"));
        Assert.Equal(HttpStatusCode.NotFound, await By("aandachtsfunctionaris", "partner=avim", "groningen"));
        Assert.Equal(HttpStatusCode.BadRequest, await By("aandachtsfunctionaris", "partner=nobody"));
        Assert.Equal(HttpStatusCode.BadRequest, await By("aandachtsfunctionaris", ""));
        Assert.Equal(HttpStatusCode.BadRequest, await By("aandachtsfunctionaris", "partner=avim&purpose=care"));
        Assert.Equal(HttpStatusCode.OK, await By("analist", "partner=nla"));
    }

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Plain(JsonNode value) => value is JsonArray list ? Plain(list[0]!) : value.ToString();
}
