using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Route;

public class ToTheEnd
{
    [Fact]
    public async Task care_and_criminal_from_report_to_feedback()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Assessor("summary", new { text = "Samenvatting voor partners. Verzonnen." });

        await signal.Consults("avim", "moviera");
        var judged = await signal.Is("to_decide");
        Assert.Equal(["answered", "answered"], Each(judged["consultations"], "status"));
        await signal.Decides("criminal");

        var work = await signal.CaseIs("closing");
        Assert.Equal(["care", "criminal"], Each(work["strands"], "code").Order());
        Assert.Equal(["moviera", "zvh-rijk-van-nijmegen"], Each(work["referrals"], "partner").Order());
        Assert.All(Each(work["referrals"], "status"), status => Assert.Equal("completed", status));
        await signal.OnCase("close", new { outcomes = new { }, motivation = "Verzonnen." });
        await signal.CaseIs("closed");
        await signal.Is("closed");
        await signal.ReporterHears("received", "taken_up", "passed_on", "closed");
    }

    [Fact]
    public async Task organised_crime_goes_to_the_riec_without_the_victim_and_the_reporter()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");

        await signal.Decides("organised_crime");

        await signal.CaseIs("closing");
        var brought = Assert.Single(await hub.Outside.Received("riec-oost-nederland"));
        Assert.DoesNotContain("canary", brought, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task enforcement_is_asked_to_check_a_place_without_hearing_who_it_is_about_and_ends_its_strand()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");

        await signal.Decides("administrative");

        var work = await signal.CaseIs("closing");
        Assert.Equal(["administrative", "care"], Each(work["strands"], "code").Order());
        var asked = Assert.Single(await hub.Outside.Received("handhaving"), body => body.Contains("controleverzoek", StringComparison.Ordinal));
        Assert.Contains("Proefweg", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", asked, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task care_hears_who_it_is_once_it_has_taken_the_referral_on_and_nothing_of_the_reporter()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");

        await signal.Decides("care");

        var received = await Until.Holds(() => hub.Outside.Received("moviera"), received => received.Count == 2);
        Assert.DoesNotContain("canary", received[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("CANARYFAMILY", received[1], StringComparison.Ordinal);
        Assert.DoesNotContain("melder", received[1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task a_consulted_partner_does_not_hear_who_the_victim_is_or_who_reported()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");

        await signal.Consults("avim", "pct", "nla");

        await signal.Is("to_decide");
        foreach (var partner in (string[])["avim", "pct", "nla"])
        {
            var asked = Assert.Single(await hub.Outside.Received(partner));
            Assert.DoesNotContain("canary", asked, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task a_way_out_ends_when_the_receiver_takes_it()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");

        await signal.Assessor("decision", new { level = "none", wayOut = "regular_help", motivation = "Verzonnen." });

        await signal.Is("closed");
        await signal.ReporterHears("received", "taken_up", "passed_on", "closed");
        Assert.Single(await hub.Outside.Received("hulp"));
    }

    [Fact]
    public async Task a_receiver_that_refuses_gives_it_back_to_the_assessor()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("hulp", new { mode = "answer", body = new { referral = new[] { "refused" }, text = "Niet bij ons. Verzonnen." } });
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");

        await signal.Assessor("decision", new { level = "none", wayOut = "regular_help", motivation = "Verzonnen." });

        var back = await signal.Is("to_decide");
        Assert.Equal("refused", back["referrals"]![0]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task a_partner_that_is_down_gets_it_later_and_once()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.GoesDown("nla");
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Consults("nla", "avim");
        await signal.Shows(seen => Each(seen["consultations"], "status").Order().SequenceEqual(["answered", "open"]));

        await hub.Outside.ComesBack("nla");

        await signal.Shows(seen =>
        {
            hub.Clock.Advance(TimeSpan.FromSeconds(30));
            return seen["state"]!.GetValue<string>() == "to_decide";
        });
        Assert.Single(await hub.Outside.Received("nla"));
    }

    [Fact]
    public async Task the_same_event_of_a_partner_three_times_is_one()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("zvh-rijk-van-nijmegen", new { mode = "answer", body = new { referral = Array.Empty<string>() } });
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Assessor("decision", new { level = "none", wayOut = "zvh", motivation = "Verzonnen." });
        var seen = await signal.Shows(seen => Each(seen["referrals"], "status") is ["delivered"]);
        var accepted = new
        {
            specversion = "1.0",
            id = "made-up-1",
            source = "urn:made-up:zvh",
            type = "nl.keten.referral.accepted",
            time = "2026-11-22T10:00:00Z",
            data = new { referralId = seen["referrals"]![0]!["referralId"]!.GetValue<Guid>(), text = "Wij nemen het aan. Verzonnen." },
        };

        for (var n = 0; n < 3; n++)
        {
            await Person.Partner(hub, "zvh-rijk-van-nijmegen").Post("/partners/zvh-rijk-van-nijmegen/events", accepted);
        }

        var closed = await signal.Is("closed");
        Assert.Equal(1, closed.ToJsonString().Split("Wij nemen het aan").Length - 1);
        await signal.ReporterHears("received", "taken_up", "passed_on", "closed");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await Person.Partner(hub, "nla").Send(HttpMethod.Post, "/partners/zvh-rijk-van-nijmegen/events", accepted)).Status);
    }

    private static List<string> Each(JsonNode? list, string property) => [.. list!.AsArray().Select(one => one![property]!.GetValue<string>())];
}
