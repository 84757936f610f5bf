using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Route;

/// <summary>Every timer of the region file, on the simulated clock: each ends in a person's task.</summary>
public class Deadlines
{
    [Fact]
    public async Task a_signal_that_is_not_rated_goes_on_as_incomplete()
    {
        // Nobody rates here: Enrichment is away.
        await using var hub = await Running.WithoutEnrichment();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("enriching");

        hub.Clock.Advance(TimeSpan.FromHours(25));

        var seen = await signal.Is("to_assess");
        Assert.Equal("sources_missing", seen["strength"]!["level"]!.GetValue<string>());
    }

    [Fact]
    public async Task who_does_not_assess_is_reminded_and_then_the_deputy_may()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");

        hub.Clock.PassWorkingDays(5);
        await signal.Shows(seen => Turn(seen, "reminded"));
        hub.Clock.PassWorkingDays(2);
        var seen = await signal.Shows(seen => Turn(seen, "deputy"));

        Assert.Equal("to_assess", seen["state"]!.GetValue<string>());
        Assert.Contains("\"deputy\":true", Compact(await Person.With(hub, "aandachtsfunctionaris").Get("/worklist")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task who_is_consulted_and_does_not_answer_is_passed_by_and_the_decision_is_reminded_of()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.GoesDown("nla");
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Consults("nla");

        hub.Clock.PassWorkingDays(10);
        var seen = await signal.Is("to_decide");
        Assert.Equal("no_answer", seen["consultations"]![0]!["status"]!.GetValue<string>());

        hub.Clock.PassWorkingDays(5);
        await signal.Shows(seen => Turn(seen, "reminded"));
    }

    [Fact]
    public async Task a_receiver_that_stays_silent_gives_it_back()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("hulp", new { mode = "answer", body = new { referral = Array.Empty<string>() } });
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Assessor("decision", new { level = "none", wayOut = "regular_help", motivation = "Verzonnen." });
        await signal.Is("handing_over");

        hub.Clock.PassWorkingDays(7);

        await signal.Is("to_decide");
    }

    [Fact]
    public async Task a_running_case_comes_up_for_review_and_an_ended_one_for_closing()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = new[] { "accepted" } } });
        var running = await Signal.Reported(hub, A.WithVictim);
        await running.Is("to_assess");
        await running.Decides("care");
        // The acceptance begins a turn of its own: coming after the jump of the clock it would begin it there.
        await running.CaseShows(seen => seen["state"]!.GetValue<string>() == "case" && seen["referrals"]![0]!["status"]!.GetValue<string>() == "accepted");

        hub.Clock.Advance(TimeSpan.FromDays(15));
        await running.CaseShows(seen => Turn(seen, "reminded"));

        await running.OnCase("strands", new { end = "care" });
        await running.CaseIs("closing");
        hub.Clock.PassWorkingDays(5);
        await running.CaseShows(seen => seen["state"]!.GetValue<string>() == "closing" && Turn(seen, "reminded"));
    }

    private static bool Turn(JsonNode seen, string flag) => seen["turn"]![flag]!.GetValue<bool>();

    private static string Compact(JsonNode json) => json.ToJsonString();
}
