using System.Net;
using System.Text.Json.Nodes;
using Keten.Messages;
using Keten.Partners;
using Keten.Sharing.Delivering;
using Keten.Simulators.Replies;
using Keten.Tests.Chain.Care;
using Keten.Tests.Chain.Route;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Chain.Delivering;

/// <summary>Partners that are told only that there is something, and come for it: what they get is decided when they do.</summary>
public class FetchingWhatWasAnnounced
{
    private readonly Guid _signal = Guid.CreateVersion7();

    [Fact]
    public async Task by_its_own_partner_and_nobody_else()
    {
        await using var hub = await Silent("nla");
        var id = await hub.Consults("partners", "nla", _signal);
        var heard = await hub.Hears(_signal, said => said.Contains("delivered nla", StringComparison.Ordinal));

        var told = JsonNode.Parse((await hub.Outside.Received("nla"))[0])!;
        Assert.Equal(["id", "kind", "region", "answerBy"], told["data"]!.AsObject().Select(one => one.Key));
        Assert.Equal($"{hub.Http.BaseAddress}api/v1/partners/nla/deliveries/{id}", (string?)told["dataref"]);
        Assert.DoesNotContain("Proefweg", told.ToJsonString(), StringComparison.Ordinal);

        Assert.Equal(("delivered", "delivered"), await Stands(hub, id));
        var form = await Person.Partner(hub, "nla").Get(PathOf("nla", id));
        Assert.Equal(("delivered", "processed"), await Stands(hub, id));
        Assert.Contains("Proefweg", form.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(form["fields"]!["signaal"]);
        Assert.Equal(form.ToJsonString(), (await Person.Partner(hub, "nla").Get(PathOf("nla", id))).ToJsonString());
        Assert.Equal(["disclosed nla", "delivered nla"], heard.Split('\n'));
        Assert.Equal("disclosed nla\ndelivered nla", await hub.Hears(_signal, _ => true));

        var unknown = await Fetch(hub, "nla", Guid.CreateVersion7());
        Assert.Equal("404 not_found", unknown);
        Assert.Equal(unknown, Told(await Person.Partner(hub, "hulp").Send(HttpMethod.Get, PathOf("nla", id))));
        Assert.Equal(unknown, Told(await Person.Partner(hub, "hulp").Send(HttpMethod.Get, PathOf("hulp", id))));
        Assert.Equal("403 forbidden", Told(await Person.With(hub, "analist").Send(HttpMethod.Get, PathOf("nla", id))));
    }

    // In its own list.
    private static async Task<(string? Status, string? Stage)> Stands(Running hub, Guid id)
    {
        var item = (await Person.Partner(hub, "nla").Get("/partners/nla/deliveries"))["items"]!.AsArray().Single(one => (Guid)one!["id"]! == id)!;
        Assert.NotNull(item["releasedAt"]);
        return ((string?)item["status"], (string?)item["stage"]);
    }

    [Fact]
    public async Task what_was_erased_since_is_as_unknown()
    {
        await using var hub = await Silent("nla");
        var id = await hub.Consults("partners", "nla", _signal);
        await hub.Hears(_signal, said => said.Contains("delivered nla", StringComparison.Ordinal));
        Assert.Equal("200 ", await Fetch(hub, "nla", id));

        await hub.Do(Asker.Name, work => work.Publish(new Erased { SignalIds = [_signal], Region = "nijmegen", Keys = [_signal], ErasedAt = work.Now }));

        await Until.Holds(() => Fetch(hub, "nla", id), said => said == "404 not_found");
    }

    [Fact]
    public async Task after_a_permit_was_taken_back_only_what_has_to_be_given_up_and_then_nothing()
    {
        // Nobody fetches by itself: what the event names is nowhere.
        await using var hub = await Running.Hub(Announcing("comensha"));
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        await signal.Is("to_assess");
        await signal.Decides("care");
        var carer = new Carer(hub, signal.Id);
        await carer.Is("taken_on");
        var consent = (Guid)(await carer.Records(Permit(await carer.Victim())))["consentId"]!;
        var event1 = (await Until.Holds(() => hub.Outside.Received("comensha"), got => got.Count == 1))[0];
        var id = (Guid)JsonNode.Parse(event1)!["data"]!["id"]!;
        await Until.Holds(() => carer.Sees(_ => true), seen => (string?)seen["victims"]![0]!["brought"]?["state"] == "delivered");

        await carer.Withdraws(consent);
        var event2 = (await Until.Holds(() => hub.Outside.Received("comensha"), got => got.Count == 2))[1];
        Assert.DoesNotContain("CANARY", event1 + event2, StringComparison.Ordinal);

        await Until.Holds(() => hub.Look<Delivery>("zorgcoordinatie", id), kept => kept is { IsSent: true, Announced: not null });
        var form = await Person.Partner(hub, "comensha").Get(PathOf("comensha", id));
        Assert.Equal("""{"registratie":{}}""", form["fields"]!.ToJsonString());
        Assert.Equal("""["slachtoffers.naam","slachtoffers.geboortedatum"]""", form["recalls"]!.ToJsonString());
        Assert.Equal("410 gone", await Fetch(hub, "comensha", id));
        Assert.Empty((await Person.With(hub, "privacy-officer").Get("/audit/verify"))["findings"]!.AsArray());
    }

    [Fact]
    public async Task less_than_was_recorded_is_recorded_before_it_is_given()
    {
        await using var hub = await Running.Hub(Announcing("avim"));
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        var person = (Guid)(await signal.Is("to_assess"))["persons"]![0]!["id"]!;
        await signal.Consults("avim");
        var id = (Guid)JsonNode.Parse((await Until.Holds(() => hub.Outside.Received("avim"), got => got.Count == 1))[0])!["data"]!["id"]!;
        Assert.Contains("18+", (await Person.Partner(hub, "avim").Get(PathOf("avim", id))).ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);

        await Person.With(hub, "aandachtsfunctionaris").Post($"/signals/{signal.Id}/persons/{person}/presumed-minor", new { presumed = true });
        await Until.Holds(() => Person.Partner(hub, "avim").Get(PathOf("avim", id)), form => form.ToJsonString().Contains("0-17", StringComparison.Ordinal));

        var audit = await Until.Holds(
            async () => (await Person.With(hub, "privacy-officer").Get($"/audit?subject={signal.Id}&limit=100"))["items"]!.AsArray().Where(line => (string?)line!["disclosure"]?["partner"] == "avim").ToList(),
            lines => lines.Count == 2);
        Assert.NotEqual((string?)audit[0]!["disclosure"]!["decisionId"], (string?)audit[1]!["disclosure"]!["decisionId"]);
        Assert.Empty((await Person.With(hub, "privacy-officer").Get("/audit/verify"))["findings"]!.AsArray());
    }

    private static string PathOf(string partner, Guid id) => $"/partners/{partner}/deliveries/{id}";

    private static async Task<string> Fetch(Running hub, string partner, Guid id) => Told(await Person.Partner(hub, partner).Send(HttpMethod.Get, PathOf(partner, id)));

    private static string Told((HttpStatusCode Status, JsonNode? Body) answer) => $"{(int)answer.Status} {answer.Body?["code"]}";

    private static Action<IDictionary<string, string?>> Announcing(string partner) => settings =>
    {
        settings[$"Keten:Partners:{partner}:Pull"] = "true";
        settings["Keten:Address"] = "http://127.0.0.1:9";
    };

    private static Task<Running> Silent(string partner) => Running.Start(
        app =>
        {
            app.AddPartners();
            app.AddAsker();
            app.Builder.Services.AddSingleton(new PartnerToken(_ => null));
        },
        settings => settings[$"Keten:Partners:{partner}:Pull"] = "true");

    private static JsonObject Permit(Guid person) => new()
    {
        ["person"] = person,
        ["recipient"] = "comensha",
        ["data"] = new JsonArray("identity"),
        ["purposes"] = new JsonArray("register"),
        ["from"] = "2020-01-01",
        ["until"] = "2099-01-01",
        ["giver"] = "self",
        ["statement"] = "permit",
        ["evidence"] = "Verzonnen.",
    };
}
