using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

public sealed class TheRouteOfASignal
{
    [Fact]
    public void a_signal_is_enriched_first_by_the_analist_and_its_reporter_hears_so()
    {
        Assert.Equal((States.Enriching, "analist"), (A.Enriching.State, A.Enriching.Turn.Owner));
        Assert.Equal(["taken_up"], A.Enriching.Feedback.Select(feedback => feedback.Code));
    }

    [Fact]
    public void a_signal_without_municipality_goes_on_and_takes_it_from_the_answer()
    {
        var step = Arriving.Received(null, A.Message with { Municipality = null }, A.Report, A.Region, A.Now);
        Assert.Equal(States.Enriching, step.Signal.State);
        Assert.Equal((A.SignalId, "municipality"), (step.Signal.Questions[0].Id, step.Signal.Questions[0].Code));
        Assert.Empty(step.Effects.OfType<Effect.Ask>());
        var answer = new Reply { Answers = new Dictionary<string, string> { ["municipality"] = "groesbeek" } };
        var answered = Adding.ByReporter(step.Signal, step.Signal.Questions[0].Id, answer, A.Region, A.Now, A.Now).Signal;
        Assert.Equal(("Berg en Dal", "answered"), (answered.Municipality, answered.Questions[0].Status));
    }

    [Fact]
    public void the_answer_counts_too_when_it_comes_before_the_signal()
    {
        var early = Arriving.Expected(A.SignalId, A.Now).Signal;
        var answer = new Reply { Answers = new Dictionary<string, string> { ["municipality"] = "groesbeek" } };
        early = Adding.ByReporter(early, A.SignalId, answer, null, A.Now, A.Now).Signal;
        var signal = Arriving.Received(early, A.Message with { Municipality = null }, A.Report, A.Region, A.Now).Signal;
        Assert.Equal(("Berg en Dal", "answered"), (signal.Municipality, signal.Questions[0].Status));
    }

    [Fact]
    public void what_is_strengthened_goes_to_the_assessor() => Assert.Equal((States.ToAssess, "aandachtsfunctionaris"), (A.ToAssess.State, A.ToAssess.Turn.Owner));

    [Fact]
    public void what_is_not_strengthened_is_held_by_the_analist_and_the_reporter_hears_so()
    {
        Assert.Equal((States.Held, "analist"), (A.Held.State, A.Held.Turn.Owner));
        Assert.Equal("held", A.Held.Feedback[^1].Code);
    }

    [Fact]
    public void acute_a_specific_victim_a_minor_and_a_missing_source_are_never_held()
    {
        Assert.Equal(States.ToAssess, A.Rated(A.Enriching with { Acute = "claimed" }, "n").State);
        Assert.Equal(States.ToAssess, A.Rated(A.Enriching with { SpecificVictim = true }, "n").State);
        Assert.Equal(States.ToAssess, A.Rated(A.Enriching with { MinorVictim = true }, "n").State);
        Assert.Equal(States.ToAssess, A.Rated(A.Enriching, "sources_missing", "kvk").State);
    }

    [Fact]
    public void a_region_that_forwards_all_holds_nothing()
    {
        var forwards = A.Region with { Enrichment = A.Region.Enrichment with { HoldUntilStrengthened = false } };
        Assert.Equal(States.ToAssess, Arriving.Rated(A.Enriching, new Strength(1, "n", [], []), [], forwards, A.Now).Signal.State);
    }

    [Fact]
    public void a_held_signal_wakes_on_a_strengthening_fact_and_is_rated_again()
    {
        var step = Adding.FromSource(A.Held, [A.Fact()], true, ["kvk_known"], A.Region, A.Now);
        Assert.Equal(States.Enriching, step.Signal.State);
        Assert.Equal(2, Assert.Single(step.Effects.OfType<Effect.Rate>()).Round);
        Assert.Equal(States.Held, Adding.FromSource(A.Held, [A.Fact()], false, [], A.Region, A.Now).Signal.State);
    }

    [Fact]
    public void a_rating_of_an_earlier_round_moves_nothing_but_its_facts_stay()
    {
        var woken = Adding.FromSource(A.Held, [], true, [], A.Region, A.Now).Signal;
        var step = Arriving.Rated(woken, new Strength(1, "y", [], []), [A.Fact()], A.Region, A.Now);
        Assert.Equal(States.Enriching, step.Signal.State);
        Assert.Single(step.Signal.Facts);
    }

    [Fact]
    public void staff_wake_a_held_signal_with_a_fact_or_release_it()
    {
        Assert.Equal(States.Enriching, A.Go(Adding.ByStaff(A.Held, A.Fact("analist"), A.Region, A.Now)).State);
        Assert.Equal(States.ToAssess, A.Go(Marking.Release(A.Held, A.Region, A.Now)).State);
        Assert.IsType<Ruling<Step>.No>(Marking.Release(A.ToAssess, A.Region, A.Now));
    }

    [Fact]
    public void what_an_assessor_had_is_not_held_again_after_a_reply()
    {
        var replied = Adding.ByReporter(A.AwaitingReporter, null, new Reply { Text = "made up" }, A.Region, A.Now, A.Now).Signal;
        Assert.Equal(States.Enriching, replied.State);
        Assert.Equal("answered", replied.Questions[0].Status);
        Assert.Equal(States.ToAssess, A.Rated(replied, "n").State);
    }

    [Fact]
    public void the_signal_goes_to_the_decision_after_the_last_answer_and_not_before()
    {
        var consulting = A.Consulting;
        var one = Consulting.Answered(consulting, consulting.Consultations[0].Id, "supports", "made up", A.Region, A.Now).Signal;
        Assert.Equal(States.Consulting, one.State);
        Assert.Equal(States.ToDecide, Consulting.Refused(one, one.Consultations[1].Id, "nothing_may_flow", null, A.Region, A.Now).Signal.State);
    }

    [Fact]
    public void a_late_answer_is_kept_and_takes_nothing_back()
    {
        var late = Timing.Due(A.Consulting, States.Consulting, A.Consulting.Turn.Generation, A.Region, A.Now).Signal;
        Assert.All(late.Consultations, asked => Assert.Equal("no_answer", asked.Status));
        var decided = A.Go(A.Route.Decide(late, "none", "nothing_found"));
        var answered = Consulting.Answered(decided, decided.Consultations[0].Id, "supports", "made up", A.Region, A.Now).Signal;
        Assert.Equal((States.Closed, "answered", "supports"), (answered.State, answered.Consultations[0].Status, answered.Consultations[0].Answer));
    }

    [Fact]
    public void only_partners_of_the_region_are_consulted_once_each()
    {
        Assert.Equal("#/partners/1", Assert.IsType<Ruling<Step>.Wrong>(A.Route.Consult(A.ToAssess, "avim", "belastingdienst")).Pointer);
        Assert.Equal("twice", Assert.IsType<Ruling<Step>.Wrong>(A.Route.Consult(A.ToAssess, "avim", "avim")).Code);
        Assert.Equal("already_asked", Assert.IsType<Ruling<Step>.No>(A.Route.Consult(A.Consulting, "avim")).Code);
        Assert.IsType<Ruling<Step>.No>(A.Route.Consult(A.Held, "avim"));
    }

    [Fact]
    public void questions_are_codes_of_the_region_one_at_a_time()
    {
        Assert.Equal("#/code", Assert.IsType<Ruling<Step>.Wrong>(Asking.Ask(A.ToAssess, "how_come", Guid.NewGuid(), A.Region, A.Now)).Pointer);
        Assert.Equal("already_asked", Assert.IsType<Ruling<Step>.No>(Asking.Ask(A.AwaitingReporter, "where", Guid.NewGuid(), A.Region, A.Now)).Code);
        Assert.Equal(("reporter", "question"), (A.AwaitingReporter.Turn.Owner, A.AwaitingReporter.Feedback[^1].Code));
    }

    [Theory]
    [InlineData("acknowledged", "phone_task", "acknowledged")]
    [InlineData("phone_task", "acknowledged", "acknowledged")]
    [InlineData("resolved", "acknowledged", "resolved")]
    [InlineData("raised", "phone_task", "phone_task")]
    public void the_alarm_only_goes_further_in_whatever_order_it_is_told(string first, string then, string ends)
    {
        var signal = Marking.Alarm(Marking.Alarm(A.Enriching, first, A.Now).Signal, then, A.Now).Signal;
        Assert.Equal((ends, States.Enriching), (signal.Alarm!.State, signal.State));
    }

    [Fact]
    public void danger_that_nobody_claimed_raises_the_alarm_once()
    {
        var step = Assert.IsType<Ruling<Step>.Go>(Marking.Acute(A.ToAssess, true, A.Now)).Step;
        Assert.Single(step.Effects.OfType<Effect.RaiseAlarm>());
        Assert.IsType<Ruling<Step>.No>(Marking.Acute(step.Signal, true, A.Now));
        var claimed = A.ToAssess with { Acute = "claimed", Alarm = new Alarm("acknowledged", A.Now) };
        var told = Assert.IsType<Ruling<Step>.Go>(Marking.Acute(claimed, true, A.Now)).Step;
        Assert.Equal(("acknowledged", 1), (told.Signal.Alarm!.State, told.Effects.OfType<Effect.RaiseAlarm>().Count()));
        Assert.Empty(Assert.IsType<Ruling<Step>.Go>(Marking.Acute(claimed with { Alarm = new Alarm("resolved", A.Now) }, true, A.Now)).Step.Effects);
        Assert.Empty(Assert.IsType<Ruling<Step>.Go>(Marking.Acute(claimed with { Acute = "confirmed" }, false, A.Now)).Step.Effects);
    }
}
