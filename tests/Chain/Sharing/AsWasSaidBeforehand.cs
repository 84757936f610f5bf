using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>Cases of sharing.md end to end: the police who want to call the reporter, a claim that nobody judged, and health in danger.</summary>
public class AsWasSaidBeforehand
{
    [Fact]
    public async Task the_police_get_a_reporter_who_is_open_to_them_and_no_other()
    {
        await using var hub = await Running.Hub();
        foreach (var open in (bool[])[true, false])
        {
            var report = Report();
            if (open)
                report["reporter"]!["openTo"] = new JsonArray("police_callback");
            var before = (await hub.Outside.Received("avim")).Count;
            var signal = await Signal.Reported(hub, report);
            await signal.Is("to_assess");
            await signal.Consults("avim");

            var got = JsonNode.Parse((await Until.Holds(() => hub.Outside.Received("avim"), all => all.Count > before))[before])!["fields"]!["melding"]!;
            Assert.Equal(open ? ("CANARY-melder", "+31600000077", 2) : (null, null, null), ((string?)got["melder"]?["naam"], (string?)got["melder"]?["telefoon"], got["melder"]?.AsObject().Count));
            Assert.DoesNotContain("canary-melder@", got.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task an_offender_whom_somebody_calls_a_victim_is_held_until_the_claim_is_judged()
    {
        await using var hub = await Running.Hub();
        var report = Report();
        report["persons"]![0]!["roles"] = new JsonArray("victim", "suspect");
        var signal = await Signal.Reported(hub, report);
        await signal.Is("to_assess");
        async Task<JsonNode> Name() => (await Person.With(hub, "aandachtsfunctionaris").Get($"/signals/{signal.Id}/preview?partner=avim"))["fields"]!.AsArray().Single(field => ((string)field!["path"]!).EndsWith(".name", StringComparison.Ordinal))!;

        var held = await Name();
        Assert.Equal(("victim.name", "reduce", "role:victim"), ((string?)held["path"], (string?)held["level"], (string?)held["way"]));
        var person = (string?)(await signal.Seen())["persons"]![0]!["id"];
        await signal.Assessor("roles", new { person, role = "victim", status = "rejected" });

        var judged = await Name();
        Assert.Equal(("suspect.name", "share"), ((string?)judged["path"], (string?)judged["level"]));
        await signal.Consults("avim");
        Assert.Contains("CANARYFAMILY", (await Until.Holds(() => hub.Outside.Received("avim"), all => all.Count > 0))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_emergency_desk_hears_of_health_once_danger_is_confirmed_and_not_on_a_claim()
    {
        await using var hub = await Running.Hub();
        foreach (var claimed in (bool[])[true, false])
        {
            var report = Report();
            report["persons"]![0]!["health"] = "Heeft insuline nodig, verzonnen.";
            if (claimed)
                report["urgency"] = "acute";
            var before = (await hub.Outside.Received("meldkamer")).Count;
            var signal = await Signal.Reported(hub, report);
            if (!claimed)
            {
                await signal.Is("to_assess");
                await signal.Assessor("acute", new { confirmed = true });
            }

            var got = (await Until.Holds(() => hub.Outside.Received("meldkamer"), all => all.Count > before))[before];
            Assert.Contains("CANARYFAMILY", got, StringComparison.Ordinal);
            Assert.Equal(!claimed, got.Contains("insuline", StringComparison.Ordinal));
        }
    }

    private static JsonNode Report()
    {
        var report = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(A.WithVictim))!;
        report["reporter"]!["phone"] = "+31600000077";
        return report;
    }
}
