using System.Text.Json.Nodes;
using Keten.Sharing.Delivering;
using Keten.Tests.Chain.Care;

namespace Keten.Tests.Chain.Route;

/// <summary>routes.md: a correction goes to everyone who received the wrong value (AVG art. 16 and 19).</summary>
public class Corrections
{
    private const string Right = "1998-03-11";

    [Fact]
    public async Task go_to_whoever_got_it_to_nobody_else_and_after_the_end_as_a_notice()
    {
        await using var hub = await Running.Hub();
        foreach (var partner in (string[])["moviera", "zvh-rijk-van-nijmegen"])
        {
            await hub.Outside.Behave(partner, new { mode = "answer", body = new { answer = "supports", referral = (string[])["accepted"] } });
        }

        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Consults("avim", "nla");
        await signal.Is("to_decide");
        await signal.Decides("criminal");
        await signal.CaseShows(found => Each(found["referrals"], "status").All(status => status == "accepted"));
        Assert.Contains("1999-04-12", await Last(hub, "moviera", 2), StringComparison.Ordinal);

        await Rectifies(signal, "1999-04-12", Right);

        var care = await Last(hub, "moviera", 3);
        Assert.Equal(["victim.birthDate"], care.Names("corrects"));
        Assert.Equal(Right, (string?)care.Patients().Single()["birthDate"]);
        Assert.Equal((await hub.Outside.Received("moviera"))[0].About(), care.About());
        var safety = JsonNode.Parse(await Last(hub, "zvh-rijk-van-nijmegen", 2))!;
        Assert.Equal(("""["slachtoffers.geboortedatum"]""", Right), (safety["corrects"]!.ToJsonString(), (string?)safety["fields"]!["aanmelding"]!["slachtoffers"]![0]!["geboortedatum"]));

        await signal.OnCase("close", new { outcomes = new { care = "helped", criminal = "ended" }, motivation = "Verzonnen." });
        await signal.Is("closed");
        await Rectifies(signal, Right, "1997-02-10");

        var notice = await Last(hub, "moviera", 4);
        Assert.Equal(["victim.birthDate"], notice.Names("corrects"));
        Assert.Empty(notice.Patients());
        Assert.DoesNotContain("1997-02-10", string.Concat(await hub.Outside.Received("moviera")) + string.Concat(await hub.Outside.Received("zvh-rijk-van-nijmegen")), StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(await Last(hub, "zvh-rijk-van-nijmegen", 3))!["corrects"]);
        await signal.Is("closed");

        // To the police somebody of 18 or more stays that, and the NLA never heard of the victim.
        Assert.Single(await hub.Outside.Received("avim"));
        Assert.Single(await hub.Outside.Received("nla"));
        await Recorded(hub, signal);
    }

    [Fact]
    public async Task reach_who_was_asked_before_the_case_and_what_still_waits_leaves_right()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.GoesDown("nla");
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Consults("avim", "nla");
        await signal.Shows(seen => Each(seen["consultations"], "status").Order().SequenceEqual(["answered", "open"]));

        await signal.Assessor("links", new { @do = "rectify", field = "location.street", wrong = "Proefweg", value = "Verzonnenlaan" });

        var police = JsonNode.Parse(await Last(hub, "avim", 2))!;
        Assert.Equal(("""["locaties.straat"]""", "Verzonnenlaan"), (police["corrects"]!.ToJsonString(), (string?)police["fields"]!["melding"]!["locaties"]![0]!["straat"]));
        Assert.NotNull(police["fields"]!["melding"]!["vraag"]);
        var waits = (Guid)(await signal.Seen())["consultations"]!.AsArray().Single(asked => (string?)asked!["partner"] == "nla")!["consultationId"]!;
        await Until.Holds(() => hub.Look<Delivery>("partners", waits), delivery => delivery!.Dossier.Report.Locations[0].Street == "Verzonnenlaan");
        await hub.Outside.ComesBack("nla");
        await signal.Shows(seen =>
        {
            hub.Clock.Advance(TimeSpan.FromSeconds(30));
            return (string?)seen["state"] == "to_decide";
        });
        var labour = Assert.Single(await hub.Outside.Received("nla"));
        Assert.Contains("Verzonnenlaan", labour, StringComparison.Ordinal);
        Assert.DoesNotContain("Proefweg", labour, StringComparison.Ordinal);
        Assert.DoesNotContain("corrects", labour, StringComparison.Ordinal);
    }

    [Fact]
    public async Task reach_the_emergency_desk_and_what_care_keeps_of_a_victim()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var report = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(A.WithVictim))!;
        report["urgency"] = "acute";
        var signal = await Signal.Reported(hub, report);
        await signal.Is("to_assess");
        await signal.Decides("care");
        var carer = Person.With(hub, "zorgcoordinator");
        await Until.Holds(() => carer.Send(HttpMethod.Get, $"/care/{signal.Id}"), care => care.Body?["victims"]?.AsArray().Count == 1);

        var person = (await signal.Seen())["persons"]![0]!["id"]!.GetValue<Guid>();
        await signal.Assessor("links", new { @do = "rectify", field = "person.name.family", person, wrong = "CANARYFAMILY", value = "Verzonnen" });
        await signal.Assessor("links", new { @do = "rectify", field = "person.birthDate", person, wrong = "1999-04-12", value = "2012-04-12" });

        var alarm = await Until.Holds(() => hub.Outside.Received("meldkamer"), got => got.Any(one => one.Contains("corrects", StringComparison.Ordinal)));
        Assert.Contains("CANARYGIVEN Verzonnen", alarm[^1], StringComparison.Ordinal);
        var trajectory = Zorgcoordinatie.CareTrajectory.IdOf(signal.Id, "nijmegen");
        await Until.Holds(
            () => hub.Look<Zorgcoordinatie.CareTrajectory>("zorgcoordinatie", trajectory),
            care => care!.Victims.Single().BirthDate == new DateOnly(2012, 4, 12));
    }

    [Fact]
    public async Task that_are_not_taken_are_not_taken_for_heard_and_go_again()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Decides("care");
        await signal.CaseShows(found => Each(found["referrals"], "status").All(status => status == "accepted"));
        Assert.Contains("1999-04-12", await Last(hub, "moviera", 2), StringComparison.Ordinal);
        await hub.Outside.Behave("moviera", new { mode = "fail", status = 422 });

        await Rectifies(signal, "1999-04-12", Right);

        await Until.Holds(() => hub.Outside.Received("moviera"), got => got.Count >= 4);
        var referral = (await hub.Outside.Received("moviera"))[0].About();
        var delivery = await hub.Look<Delivery>("zorgcoordinatie", referral);
        Assert.Equal(("victim.birthDate", "accepted"), (Assert.Single(delivery!.Corrects), delivery.Status));
        Assert.NotEqual(delivery.Decision!.Id, delivery.Sent);

        await hub.Outside.ComesBack("moviera");
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(5));
                return hub.Look<Delivery>("zorgcoordinatie", referral);
            },
            found => found!.Corrects.Count == 0 && found.Sent == found.Decision!.Id);
        Assert.Contains(Right, (await hub.Outside.Received("moviera"))[^1], StringComparison.Ordinal);
    }

    private static async Task Rectifies(Signal signal, string wrong, string value) => await signal.Assessor(
        "links", new { @do = "rectify", field = "person.birthDate", person = (await signal.Seen())["persons"]![0]!["id"]!.GetValue<Guid>(), wrong, value });

    private static async Task<string> Last(Running hub, string partner, int count) =>
        (await Until.Holds(() => hub.Outside.Received(partner), got => got.Count == count))[^1];

    // What left is written down, what it put right with it, and of a notice that nothing of the dossier went.
    private static async Task Recorded(Running hub, Signal signal)
    {
        var ledger = await Until.Holds(
            async () => (await Person.With(hub, "privacy-officer").Get($"/audit?subject={signal.Id}&limit=100"))["items"]!.AsArray()
                .Select(line => line!["disclosure"]).Where(one => (string?)one?["partner"] == "moviera" && one["corrects"] is not null).ToList(),
            lines => lines.Count == 2);
        Assert.All(ledger, line => Assert.Equal("""["victim.birthDate"]""", line!["corrects"]!.ToJsonString()));
        Assert.Equal([0, 1], ledger.Select(line => line!["shared"]!.AsArray().Count > 0 ? 1 : 0).Order());
    }

    private static string?[] Each(JsonNode? list, string name) => [.. list!.AsArray().Select(one => (string?)one![name])];
}
