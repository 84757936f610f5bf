using System.Net;
using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

public class CareIsCalledIn
{
    [Fact]
    public async Task before_any_decision_the_partner_gets_it_and_the_case_goes_on_with_it()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, WithWoman);
        await signal.Is("to_assess");

        var carer = new Carer(hub, signal.Id);
        Assert.Equal("404 not_found", await carer.Refused(new { step = "aftercare" }));
        Assert.Equal("called", (string?)(await carer.Does(new { step = "call" }))["state"]);
        // Asked without a name, and told who it is once it takes her on: also before there is a case (sharing.md, must 4).
        var got = await Until.Holds(() => hub.Outside.Received("moviera"), received => received.Count == 2);
        Assert.DoesNotContain("CANARY", got[0], StringComparison.Ordinal);
        Assert.Contains("CANARYFAMILY", got[1], StringComparison.Ordinal);
        var care = await carer.Is("taken_on");
        Assert.Equal(("moviera", "not_asked", "zorgcoordinator"), ((string?)care["partner"], (string?)care["registration"], (string?)care["registrar"]));
        Assert.Equal(["cosm no_lawful_residence", "overweeghuis woman_in_sex_work"], Assert.Single(care["victims"]!.AsArray())!["advice"]!.AsArray().Select(advice => $"{advice!["partner"]} {advice["reason"]}"));
        Assert.DoesNotContain("CANARY", care.ToJsonString(), StringComparison.Ordinal);

        // Beside the route: nothing moved, and the reporter hears nothing of it.
        var seen = await signal.Shows(shown => (string?)shown["care"]?["state"] == "taken_on");
        Assert.Equal(("to_assess", "aandachtsfunctionaris"), ((string?)seen["state"], (string?)seen["turn"]!["owner"]));
        Assert.Empty(seen["referrals"]!.AsArray());
        await signal.ReporterHears("received", "taken_up");
        Assert.Equal("409 already_done", await carer.Refused(new { step = "call" }));
        await carer.Does(new { step = "rights_explained" });
        await carer.Does(new { step = "reflection_started" });

        await signal.Decides("criminal");
        var caseId = (Guid)(await signal.Shows(shown => shown["caseId"] is not null))["caseId"]!;
        care = await carer.Sees(found => (Guid?)found["caseId"] == caseId, caseId);
        Assert.Equal("rights_explained", (string?)care["milestones"]![0]!["code"]);
        Assert.Contains(care["tasks"]!.AsArray(), task => (string?)task!["code"] == "reflection");
        Assert.Equal("taken_on", (string?)(await signal.CaseShows(found => found["care"] is not null))["care"]!["state"]);
        Assert.Equal(HttpStatusCode.OK, await EndReflection(hub, caseId));
    }

    [Fact]
    public async Task a_warning_of_the_end_is_a_task_and_the_end_is_not_silent()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        await signal.Is("to_assess");
        var carer = new Carer(hub, signal.Id);
        await carer.Does(new { step = "call" });
        await carer.Does(new { step = "reflection_started" });
        hub.Clock.Advance(TimeSpan.FromDays(80));
        await carer.Sees(care => Reflection(care) is { } task && (bool)task["reminded"]! && task["warned"]!.AsArray().Count == 2);
        hub.Clock.Advance(TimeSpan.FromDays(20));
        await carer.Sees(care => Reflection(care) is { } task && task["warned"]!.AsArray().Count == 3);
    }

    [Fact]
    public async Task what_is_not_there_or_another_regions_says_so_and_stands_in_nobodys_way()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        await signal.Is("to_assess");
        var stranger = Person.With(hub, "zorgcoordinator", "nergens");
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.Send(HttpMethod.Post, $"/signals/{signal.Id}/care", new { step = "call" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Send(HttpMethod.Post, $"/signals/{signal.Id}/care", new { step = "call", region = "nijmegen" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Person.With(hub, "aandachtsfunctionaris").Send(HttpMethod.Post, $"/signals/{signal.Id}/care", new { step = "call" })).Status);

        var nowhere = new Carer(hub, Guid.CreateVersion7());
        await nowhere.Does(new { step = "call" });
        Assert.Equal("not_there", (string?)(await nowhere.Is("not_called"))["reason"]);
        Assert.Equal("409 wrong_state", await nowhere.Refused(new { step = "aftercare" }));
        Assert.Equal("400 #/step unknown_code", await nowhere.Refused(new { step = "weather" }));

        await signal.Assessor("decision", new { level = "none", wayOut = "nothing_found", motivation = "Verzonnen." });
        var late = new Carer(hub, signal.Id);
        await late.Does(new { step = "call" });
        Assert.Equal("closed", (string?)(await late.Is("not_called"))["reason"]);
        Assert.Empty(await hub.Outside.Received("moviera"));
    }

    private static object WithWoman => new
    {
        region = "nijmegen",
        narrative = "CANARY-verhaal. Verzonnen.",
        forms = new[] { "sexual" },
        locations = new[] { new { kind = "dwelling", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        persons = new[] { new { roles = new[] { "victim" }, name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" }, birthDate = "1999-04-12", gender = "female", residenceStatus = "none" } },
        reporter = new { kind = "employee", name = "CANARY-melder" },
    };

    private static JsonNode? Reflection(JsonNode care) =>
        care["tasks"]!.AsArray().FirstOrDefault(task => (string?)task!["code"] == "reflection");

    private static async Task<HttpStatusCode> EndReflection(Running hub, Guid caseId) =>
        (await Person.With(hub, "zorgcoordinator").Send(HttpMethod.Post, $"/cases/{caseId}/care", new { step = "reflection_ended", outcome = "report" })).Status;
}
