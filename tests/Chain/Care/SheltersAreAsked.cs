using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

public class SheltersAreAsked
{
    [Fact]
    public async Task in_a_case_the_shelter_gets_it_and_only_care_sees_which_it_is()
    {
        await using var hub = await Running.Hub();
        await Stays(hub, "moviera");
        await Stays(hub, "cosm");
        var signal = await Signal.Reported(hub, WithWoman);
        await signal.Is("to_assess");
        await signal.Decides("care");
        var carer = new Carer(hub, signal.Id);
        await carer.Is("taken_on");
        var owner = (string?)(await signal.CaseShows(_ => true))["turn"]!["owner"];
        await carer.Does(new { step = "shelter", partner = "cosm" });

        var care = await carer.Sees(seen => Place(seen) == "cosm accepted");
        Assert.Equal("shelter_accepted cosm", Looked(care));
        Assert.DoesNotContain("CANARY", care.ToJsonString(), StringComparison.Ordinal);
        // By need first, by name once there is a place.
        var got = await Until.Holds(() => hub.Outside.Received("cosm"), bodies => bodies.Count == 2);
        Assert.DoesNotContain("CANARY", got[0], StringComparison.Ordinal);
        Assert.Contains("CANARYFAMILY", got[1], StringComparison.Ordinal);
        await carer.Does(new { step = "placed" });
        Assert.Equal("cosm placed", Place(await carer.Sees(_ => true)));

        await signal.CaseShows(found => (string?)found["care"]?["state"] == "taken_on");
        var seen = await signal.CaseShows(_ => true);
        Assert.Equal(("case", owner), ((string?)seen["state"], (string?)seen["turn"]!["owner"]));
        Assert.DoesNotContain("cosm", seen.ToJsonString(), StringComparison.Ordinal);
        var byCare = await Person.With(hub, "zorgcoordinator").Get($"/cases/{(Guid)seen["caseId"]!}");
        Assert.Equal("accepted", (string?)byCare["referrals"]!.AsArray().Single(referral => (string?)referral!["partner"] == "cosm")!["status"]);
    }

    [Fact]
    public async Task a_no_names_the_next_and_the_case_goes_on()
    {
        await using var hub = await Running.Hub();
        await Stays(hub, "moviera");
        await hub.Outside.Behave("cosm", new { mode = "answer", body = new { referral = (string[])["refused"], text = "CANARY-reden, verzonnen." } });
        var signal = await Signal.Reported(hub, WithWoman);
        await signal.Is("to_assess");
        await signal.Decides("care");
        var carer = new Carer(hub, signal.Id);
        await carer.Is("taken_on");
        Assert.Equal("cosm", (string?)(await carer.Sees(_ => true))["victims"]![0]!["next"]);
        await carer.Does(new { step = "shelter", partner = "cosm" });

        var care = await carer.Sees(seen => Place(seen) == "cosm refused");
        Assert.Equal(("shelter_refused cosm", "refused_by_partner"), (Looked(care), (string?)care["shelters"]![0]!["reason"]));
        Assert.Equal("overweeghuis", (string?)care["victims"]![0]!["next"]);
        var seen = await signal.CaseShows(_ => true);
        Assert.Equal("zorgcoordinator", (string?)seen["turn"]!["owner"]);
        Assert.DoesNotContain("CANARY-reden", seen.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task before_a_case_nothing_may_flow_to_a_shelter_and_that_is_a_task()
    {
        await using var hub = await Running.Hub();
        await Stays(hub, "moviera");
        var signal = await Signal.Reported(hub, WithWoman);
        await signal.Is("to_assess");
        var carer = new Carer(hub, signal.Id);
        await carer.Does(new { step = "call" });
        await carer.Is("taken_on");
        Assert.Equal("400 #/partner unknown_partner", await carer.Refused(new { step = "shelter", partner = "hulp" }));
        await carer.Does(new { step = "shelter", partner = "cosm" });

        var care = await carer.Sees(seen => Place(seen) == "cosm refused");
        Assert.Equal(("shelter_refused cosm", "nothing_may_flow"), (Looked(care), (string?)care["shelters"]![0]!["reason"]));
        Assert.Equal("cosm", (string?)care["victims"]![0]!["next"]);
        Assert.Empty(await hub.Outside.Received("cosm"));
        var seen = await signal.Seen();
        Assert.Equal("to_assess", (string?)seen["state"]);
        Assert.Equal("moviera", (string?)Assert.Single(seen["careReferrals"]!.AsArray())!["partner"]);
        Assert.Equal("400 #/outcome required", await carer.Refused(new { step = "reflection_ended" }));
        Assert.Equal("409 wrong_state", await carer.Refused(new { step = "close", outcome = "housed" }));
        await carer.Does(new { step = "shelter_ended" });
        await carer.Does(new { step = "close", outcome = "housed" });
    }

    private static Task Stays(Running hub, string partner) => hub.Outside.Behave(partner, new { mode = "answer", body = new { referral = (string[])["accepted"] } });

    private static string? Place(JsonNode care) => care["shelters"]!.AsArray() is [.., { } last] ? $"{last["partner"]} {last["state"]}" : null;

    private static string? Looked(JsonNode care) => care["tasks"]!.AsArray().Where(task => task!["partner"] is not null).Select(task => $"{task!["code"]} {task["partner"]}").Single();

    private static object WithWoman => new
    {
        region = "nijmegen",
        narrative = "CANARY-verhaal. Verzonnen.",
        forms = new[] { "sexual" },
        locations = new[] { new { kind = "dwelling", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        persons = new[] { new { roles = new[] { "victim" }, name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" }, birthDate = "1999-04-12", gender = "female", residenceStatus = "none", needs = new[] { "shelter" } } },
        reporter = new { kind = "employee", name = "CANARY-melder" },
    };
}
