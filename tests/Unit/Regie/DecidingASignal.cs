using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

public sealed class DecidingASignal
{
    [Fact]
    public void nothing_found_closes_and_the_reporter_hears_the_last_word()
    {
        var closed = A.Go(A.Route.Decide(A.ToAssess, "none", "nothing_found"));
        Assert.Equal((States.Closed, null, null), (closed.State, closed.Turn.Owner, closed.Turn.DueAt));
        Assert.Equal("closed", closed.Feedback[^1].Code);
    }

    [Fact]
    public void too_little_information_needs_a_question_to_the_reporter_first()
    {
        Assert.Equal("ask_first", Assert.IsType<Ruling<Step>.No>(A.Route.Decide(A.ToAssess, "none", "insufficient")).Code);
        var asked = A.AwaitingReporter;
        var silent = Timing.Due(asked, asked.State, asked.Turn.Generation, A.Region, A.Now).Signal;
        Assert.Equal((States.ToAssess, "no_answer"), (silent.State, silent.Questions[0].Status));
        Assert.Equal(States.Closed, A.Go(A.Route.Decide(silent, "none", "insufficient")).State);
    }

    [Fact]
    public void a_way_out_with_a_receiver_waits_for_its_yes()
    {
        var handing = A.HandingOver;
        Assert.Equal((States.HandingOver, "hulp"), (handing.State, handing.Turn.Owner));
        var delivered = Referring.Delivered(handing, handing.Referrals[0].Id, A.Region, A.Now).Signal;
        Assert.Equal("passed_on", delivered.Feedback[^1].Code);
        var accepted = Referring.Responded(delivered, handing.Referrals[0].Id, "accepted", null, null, A.Region, A.Now).Signal;
        Assert.Equal(States.Closed, accepted.State);
        Assert.Equal(["taken_up", "passed_on", "closed"], accepted.Feedback.Select(feedback => feedback.Code));
    }

    [Fact]
    public void a_no_of_the_receiver_is_the_assessors_again()
    {
        var handing = A.HandingOver;
        var refused = Referring.Refused(handing, handing.Referrals[0].Id, "refused_by_partner", "made up", A.Region, A.Now).Signal;
        Assert.Equal((States.ToDecide, "aandachtsfunctionaris", "refused"), (refused.State, refused.Turn.Owner, refused.Referrals[0].Status));
    }

    [Fact]
    public void a_yes_after_its_time_still_ends_it_unless_something_else_was_decided()
    {
        var handing = A.HandingOver;
        var late = Timing.Due(handing, handing.State, handing.Turn.Generation, A.Region, A.Now).Signal;
        Assert.Equal(States.ToDecide, late.State);
        Assert.Equal(States.Closed, Referring.Responded(late, handing.Referrals[0].Id, "accepted", null, null, A.Region, A.Now).Signal.State);
        var elsewhere = A.Go(A.Route.Decide(late, "none", "zvh"));
        Assert.Equal(States.HandingOver, Referring.Responded(elsewhere, handing.Referrals[0].Id, "accepted", null, null, A.Region, A.Now).Signal.State);
    }

    [Fact]
    public void care_joins_when_a_victim_is_in_view()
    {
        var signal = A.ToDecide with { Facts = [A.Fact("kvk", A.Victim)] };
        Assert.Equal(["care", "criminal"], A.Go(A.Route.Decide(signal, "suspicion", null, "criminal")).Decision!.Strands);
        Assert.Equal(["organised_crime"], A.Go(A.Route.Decide(A.ToDecide, "suspicion", null, "organised_crime")).Decision!.Strands);
        Assert.Equal(["care"], A.Go(A.Route.Decide(signal, "suspicion", null)).Decision!.Strands);
    }

    [Theory]
    [InlineData("established", null, "care", "#/level")]
    [InlineData("weather", null, "care", "#/level")]
    [InlineData("suspicion", null, "criminal", "#/strands")]
    [InlineData("suspicion", null, "weather", "#/strands")]
    [InlineData("suspicion", null, null, "#/strands")]
    [InlineData("suspicion", "zvh", "care", "#/wayOut")]
    [InlineData("none", null, null, "#/wayOut")]
    [InlineData("none", "serious_disadvantage", null, "#/wayOut")]
    [InlineData("none", "zvh", "care", "#/strands")]
    public void what_the_region_does_not_know_is_refused_with_its_place(string level, string? wayOut, string? strand, string pointer) =>
        Assert.Equal(pointer, Assert.IsType<Ruling<Step>.Wrong>(A.Route.Decide(A.ToDecide, level, wayOut, strand is null ? [] : [strand])).Pointer);

    [Fact]
    public void a_decision_is_made_once_and_only_when_it_is_due()
    {
        Assert.IsType<Ruling<Step>.No>(A.Route.Decide(A.Go(A.Route.Decide(A.ToDecide, "none", "nothing_found")), "none", "nothing_found"));
        Assert.IsType<Ruling<Step>.No>(A.Route.Decide(A.Enriching, "none", "nothing_found"));
        Assert.IsType<Ruling<Step>.No>(A.Route.Decide(A.Consulting, "none", "nothing_found"));
    }

    [Fact]
    public void a_region_that_verifies_does_not_decide_before_a_partner_was_asked()
    {
        var verifies = A.Region with { Assessment = A.Region.Assessment with { BeforeDeciding = "answer" } };
        Ruling<Step> Decide(Keten.Regie.Dossiers.SignalDossier signal) => Deciding.Decide(
            signal, new() { Level = "none", WayOut = "nothing_found", Motivation = "made up", By = "test", At = A.Now }, A.Ids(), verifies, A.Now);
        Assert.Equal("consult_first", Assert.IsType<Ruling<Step>.No>(Decide(A.ToAssess)).Code);
        Assert.IsType<Ruling<Step>.Go>(Decide(A.ToDecide));
    }

    [Fact]
    public void a_closed_signal_opens_on_a_reply_or_the_same_person_and_not_on_the_same_address_here_or_elsewhere()
    {
        var closed = A.Go(A.Route.Decide(A.ToAssess, "none", "nothing_found"));
        Assert.Equal(States.ToAssess, Adding.ByReporter(closed, null, new Reply { Text = "made up" }, A.Region, A.Now, A.Now).Signal.State);
        Assert.Equal(States.ToAssess, Adding.FromSource(closed, [A.Fact()], true, ["earlier_signal_same_person"], A.Region, A.Now).Signal.State);
        Assert.Equal(States.Closed, Adding.FromSource(closed, [A.Fact()], true, ["earlier_signal_same_address"], A.Region, A.Now).Signal.State);
        foreach (var same in (string[])["address", "organisation", "vehicle"])
            Assert.Equal(States.Closed, Adding.FromSource(closed, [A.Fact()], true, [$"other_region_same_{same}"], A.Region, A.Now).Signal.State);
        Assert.Equal(States.ToAssess, A.Go(Adding.ByStaff(closed, A.Fact("analist"), A.Region, A.Now)).State);
    }
}
