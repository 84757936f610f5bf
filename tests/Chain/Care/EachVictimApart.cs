using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

/// <summary>Two in one case: whoever is asked for one of them gets nothing of the other, in any body that left.</summary>
public class EachVictimApart
{
    private static readonly string[] Anna = ["CANARYANNA", "CANARYKOWALSKA", "1999-04-12", "Annadorp"];
    private static readonly string[] Bao = ["CANARYBAO", "CANARYNGUYEN", "1988-09-30", "Baodorp"];

    [Fact]
    public async Task each_shelter_gets_its_own_and_each_answer_reaches_its_own()
    {
        await using var hub = await Running.Hub();
        var (signal, carer) = await InCare(hub, "cosm", "crisisopvang");
        var (anna, bao) = await Both(signal);
        Assert.Equal("400 #/person required", await carer.Refused(new { step = "shelter", partner = "cosm" }));
        await carer.Does(new { step = "shelter", partner = "cosm", person = anna });
        await carer.Does(new { step = "shelter", partner = "crisisopvang", person = bao });

        var care = await carer.Sees(seen => Places(seen).All(place => place.EndsWith("accepted", StringComparison.Ordinal)));
        Assert.Equal([$"cosm {anna} accepted", $"crisisopvang {bao} accepted"], Places(care));
        await Got(hub, "cosm", 2, Anna, Bao);
        await Got(hub, "crisisopvang", 2, Bao, Anna);

        Assert.Equal("400 #/person required", await carer.Refused(new { step = "placed" }));
        await carer.Does(new { step = "placed", person = bao });
        Assert.Equal([$"cosm {anna} accepted", $"crisisopvang {bao} placed"], Places(await carer.Sees(_ => true)));
        // Only care sees for whom somebody was asked.
        Assert.DoesNotContain(anna.ToString(), (await signal.CaseShows(_ => true))["referrals"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_at_one_shelter_are_two_referrals_with_an_answer_each()
    {
        await using var hub = await Running.Hub();
        var (signal, carer) = await InCare(hub, "omm");
        var (anna, bao) = await Both(signal);
        await carer.Does(new { step = "shelter", partner = "omm", person = anna });
        await carer.Sees(seen => Places(seen).SequenceEqual([$"omm {anna} accepted"]));
        await Until.Holds(() => hub.Outside.Received("omm"), bodies => bodies.Count == 2);
        await hub.Outside.Behave("omm", new { mode = "answer", body = new { referral = (string[])["refused"] } });
        await carer.Does(new { step = "shelter", partner = "omm", person = bao });

        await carer.Sees(seen => Places(seen).SequenceEqual([$"omm {anna} accepted", $"omm {bao} refused"]));
        var got = await Until.Holds(() => hub.Outside.Received("omm"), bodies => bodies.Count == 3);
        Assert.All(got, body => Assert.Single(JsonNode.Parse(body)!["fields"]!["plaatsingsverzoek"]!["clienten"]!.AsArray()));
        Assert.DoesNotContain(got, body => Bao[..3].Any(word => body.Contains(word, StringComparison.Ordinal)));
        Assert.Single(got, body => Anna[..3].All(word => body.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task the_ind_gets_how_one_of_them_stays_here_and_what_it_says_is_shown()
    {
        await using var hub = await Running.Hub();
        var (signal, carer) = await InCare(hub);
        var (anna, _) = await Both(signal);
        await hub.Outside.Behave("ind", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        await carer.Does(new { step = "reflection_started", person = anna, from = "2026-01-05", until = "2026-04-05" });

        var care = await carer.Sees(seen => (string?)seen["reflections"]![0]!["stay"]?["state"] == "accepted");
        Assert.Equal(anna, (Guid)care["reflections"]![0]!["person"]!);
        var stranger = JsonNode.Parse(Assert.Single(await hub.Outside.Received("ind")))!["fields"]!["verblijfsmelding"]!.AsObject();
        var one = Assert.Single(Assert.Single(stranger, group => group.Key == "vreemdelingen").Value!.AsArray())!.AsObject();
        Assert.Equal(["naam", "geboortedatum", "nationaliteit", "verblijfsstatus", "bedenktijd"], one.Select(field => field.Key));
        Assert.Matches("^P-[0-9a-f]{12}$", (string?)one["naam"]);
        Assert.Equal(("18+", "PL", "none", "2026-01-05/2026-04-05"), ((string?)one["geboortedatum"], (string?)one["nationaliteit"], (string?)one["verblijfsstatus"], (string?)one["bedenktijd"]));
        // Whoever only judges does not see that a stay was asked for.
        Assert.DoesNotContain("residence", (await signal.CaseShows(_ => true)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("409 already_done", await carer.Refused(new { step = "residence", person = anna }));
    }

    private static async Task<(Signal Signal, Carer Carer)> InCare(Running hub, params string[] open)
    {
        foreach (var partner in (string[])["moviera", .. open])
            await hub.Outside.Behave(partner, new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, WithBoth);
        await signal.Is("to_assess");
        await signal.Decides("care");
        var carer = new Carer(hub, signal.Id);
        await carer.Sees(seen => (string?)seen["state"] == "taken_on" && seen["victims"]!.AsArray().Count == 2);
        return (signal, carer);
    }

    /// <summary>In the order of the report.</summary>
    private static async Task<(Guid Anna, Guid Bao)> Both(Signal signal)
    {
        var persons = (await signal.Seen())["persons"]!.AsArray();
        return ((Guid)persons[0]!["id"]!, (Guid)persons[1]!["id"]!);
    }

    private static List<string> Places(JsonNode care) => [.. care["shelters"]!.AsArray().Select(place => $"{place!["partner"]} {place["person"]} {place["state"]}")];

    private static async Task Got(Running hub, string shelter, int times, string[] own, string[] other)
    {
        var got = await Until.Holds(() => hub.Outside.Received(shelter), bodies => bodies.Count == times);
        // By name and birth date once there is a place, and of the other nothing at all.
        Assert.All(own, word => Assert.Contains(word, got[^1], StringComparison.Ordinal));
        Assert.All(got, body => Assert.All(other, word => Assert.DoesNotContain(word, body, StringComparison.Ordinal)));
        Assert.All(got, body => Assert.Single(JsonNode.Parse(body)!["fields"]!["plaatsingsverzoek"]!["clienten"]!.AsArray()));
    }

    private static object WithBoth => new
    {
        region = "nijmegen",
        narrative = "Verzonnen verhaal.",
        forms = new[] { "labour" },
        locations = new[] { new { kind = "workplace", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        persons = new[]
        {
            new { roles = new[] { "victim" }, name = new { given = Anna[0], family = Anna[1] }, birthDate = Anna[2], gender = "female", nationality = "PL", residenceStatus = "none", needs = new[] { "shelter" }, address = new { street = "Proefweg", houseNumber = "8", postcode = "6511AE", city = Anna[3] } },
            new { roles = new[] { "victim" }, name = new { given = Bao[0], family = Bao[1] }, birthDate = Bao[2], gender = "male", nationality = "VN", residenceStatus = "eu", needs = new[] { "medical_care" }, address = new { street = "Proefweg", houseNumber = "9", postcode = "6511AE", city = Bao[3] } },
        },
        reporter = new { kind = "employee" },
    };
}
