using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

public class VictimsAreRegistered
{
    [Fact]
    public async Task on_written_permit_in_a_case_and_what_went_is_undone_by_a_person()
    {
        await using var hub = await Running.Hub();
        var (signal, carer) = await InCare(hub);
        await carer.Does(new { step = "registration" });
        Assert.Empty(await hub.Outside.Received("comensha"));

        var consent = (Guid)(await carer.Records(Permit(await carer.Victim())))["consentId"]!;
        Assert.Equal("registered", (string?)(await carer.Sees(seen => Brought(seen) == "delivered"))["registration"]);
        Assert.Contains("victim_registered", await Journal(hub, signal, "victim_registered"), StringComparison.Ordinal);
        var got = Assert.Single(await hub.Outside.Received("comensha"));
        Assert.Equal("""{"registratie":{"slachtoffers":[{"naam":"CANARYGIVEN CANARYFAMILY","geboortedatum":"1999-04-12"}],"aantalSlachtoffers":"1"}}""", JsonNode.Parse(got)!["fields"]!.ToJsonString());
        // It is beside the strand: the case is care's as before.
        var seen = await signal.CaseShows(found => found["referrals"]!.AsArray().Any(one => (string?)one!["partner"] == "comensha" && (string?)one["status"] == "completed"));
        Assert.Equal(("case", "zorgcoordinator"), ((string?)seen["state"], (string?)seen["turn"]!["owner"]));

        await carer.Withdraws(consent);
        var care = await carer.Sees(care => Brought(care) == "to_undo");
        Assert.Contains(care["tasks"]!.AsArray(), task => (string?)task!["code"] == "registration_undo");
        await carer.Does(new { step = "registration_ended" });
        Assert.Equal("undone", Brought(await carer.Sees(_ => true)));
        // It is told what it must give up; that it has it nowhere any more only a person can see to.
        var recall = JsonNode.Parse((await Until.Holds(() => hub.Outside.Received("comensha"), all => all.Count == 2))[1])!;
        Assert.Equal("""["slachtoffers.naam","slachtoffers.geboortedatum"]""", recall["recalls"]!.ToJsonString());
        Assert.Equal("""{"registratie":{}}""", recall["fields"]!.ToJsonString());
    }

    [Fact]
    public async Task what_is_taken_back_before_it_went_does_not_go()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.GoesDown("comensha");
        var (signal, carer) = await InCare(hub);
        var consent = (Guid)(await carer.Records(Permit(await carer.Victim())))["consentId"]!;
        await signal.CaseShows(found => found["referrals"]!.AsArray().Any(one => (string?)one!["partner"] == "comensha"));
        await carer.Withdraws(consent);
        Assert.Equal("withdrawn", Brought(await carer.Sees(_ => true)));

        await hub.Outside.ComesBack("comensha");
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(20));
                return signal.CaseShows(_ => true);
            },
            found => found["referrals"]!.AsArray().Any(one => (string?)one!["partner"] == "comensha" && (string?)one["status"] == "refused"));
        Assert.Empty(await hub.Outside.Received("comensha"));
        var care = await carer.Sees(_ => true);
        Assert.Equal(("withdrawn", "asked"), (Brought(care), (string?)care["registration"]));
        Assert.DoesNotContain(care["tasks"]!.AsArray(), task => (string?)task!["partner"] == "comensha");
        Assert.DoesNotContain("victim_registered", await Journal(hub, signal, "consent_withdrawn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_comensha_refuses_is_not_registered_and_is_a_task()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("comensha", new { mode = "fail", status = 422, body = new { detail = "CANARY-reden, verzonnen" } });
        var (signal, carer) = await InCare(hub);
        Assert.Equal("asked", (string?)(await carer.Records(Permit(await carer.Victim())))["registration"]);

        var care = await carer.Sees(seen => Brought(seen) == "refused");
        Assert.Equal("asked", (string?)care["registration"]);
        Assert.Contains(care["tasks"]!.AsArray(), task => (string?)task!["code"] == "registration_refused");
        Assert.DoesNotContain("victim_registered", await Journal(hub, signal, "consent_given"), StringComparison.Ordinal);

        await hub.Outside.ComesBack("comensha");
        await carer.Does(new { step = "registration_again" });
        Assert.Equal("registered", (string?)(await carer.Sees(seen => Brought(seen) == "delivered"))["registration"]);
        await Journal(hub, signal, "victim_registered");
    }

    /// <summary>What the journal says of the signal, once it says this.</summary>
    private static Task<string> Journal(Running hub, Signal signal, string what) => Until.Holds(
        async () => string.Join(' ', (await Person.With(hub, "privacy-officer").Get($"/audit?subject={signal.Id}"))["items"]!.AsArray().Select(line => (string?)line!["what"])),
        lines => lines.Contains(what, StringComparison.Ordinal));

    private static async Task<(Signal Signal, Carer Carer)> InCare(Running hub)
    {
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        await signal.Is("to_assess");
        await signal.Decides("care");
        var carer = new Carer(hub, signal.Id);
        await carer.Is("taken_on");
        return (signal, carer);
    }

    private static string? Brought(JsonNode care) => (string?)care["victims"]![0]!["brought"]?["state"];

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
        ["evidence"] = "CANARY-map, verzonnen",
    };
}
