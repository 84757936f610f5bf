using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

public sealed class TheRouteOfACase
{
    [Theory]
    [InlineData("care", "zorgcoordinator", "moviera")]
    [InlineData("care,criminal", "zvh-rijk-van-nijmegen", "moviera,zvh-rijk-van-nijmegen")]
    [InlineData("organised_crime", "riec-oost-nederland", "riec-oost-nederland")]
    public void each_track_has_its_lead_and_its_partners(string strands, string lead, string partners)
    {
        var opened = A.Opened(strands.Split(','));
        Assert.Equal(lead, opened.Turn.Owner);
        Assert.Equal(partners.Split(','), opened.Referrals.Select(referral => referral.Partner));
        Assert.All(opened.Referrals, referral => Assert.Equal(1, referral.Sequence));
    }

    [Fact]
    public void a_case_opens_with_its_signal_and_the_reporter_hears_it_was_passed_on()
    {
        Assert.Equal((States.Case, "passed_on"), (A.InCase.State, A.InCase.Feedback[^1].Code));
        Assert.NotNull(A.InCase.CaseId);
    }

    [Fact]
    public void a_strand_ends_when_the_partner_that_does_it_is_finished_and_the_case_when_all_have()
    {
        var opened = A.Case;
        var one = Respond(opened, 0, "completed", "helped");
        Assert.Equal((false, "helped"), (one.Strands[0].Open, one.Strands[0].Outcome));
        Assert.Equal(States.Case, one.State);
        var both = Respond(one, 1, "completed", null);
        Assert.Equal((States.Closing, "aandachtsfunctionaris"), (both.State, both.Turn.Owner));
    }

    [Fact]
    public void a_no_makes_the_strand_the_assessors_until_somebody_does_it()
    {
        var opened = A.Case;
        var refused = Casework.Refused(opened, opened.Referrals[1].Id, "refused_by_partner", null, A.Region, A.Now).Case;
        Assert.Equal("aandachtsfunctionaris", refused.Turn.Owner);
        Assert.Equal("aandachtsfunctionaris", Respond(refused, 0, "accepted", null).Turn.Owner);
        var again = A.Go(Casework.Refer(refused, "zvh-rijk-van-nijmegen", "protect", Guid.NewGuid(), A.Region, A.Now));
        Assert.Equal(("zvh-rijk-van-nijmegen", 2), (again.Turn.Owner, again.Referrals[^1].Sequence));
    }

    [Fact]
    public void a_referral_only_goes_further()
    {
        var completed = Respond(A.Case, 0, "completed", "helped");
        Assert.Equal("completed", Respond(completed, 0, "accepted", null).Referrals[0].Status);
        Assert.Equal("completed", Casework.Delivered(completed, completed.Referrals[0].Id).Case.Referrals[0].Status);
        Assert.Equal("completed", Casework.Refused(completed, completed.Referrals[0].Id, "late", null, A.Region, A.Now).Case.Referrals[0].Status);
    }

    [Fact]
    public void partners_and_strands_are_those_of_the_region_and_once_each()
    {
        Assert.Equal("#/partner", Assert.IsType<Ruling<CaseStep>.Wrong>(Casework.Refer(A.Case, "belastingdienst", "care", Guid.NewGuid(), A.Region, A.Now)).Pointer);
        Assert.Equal("#/purpose", Assert.IsType<Ruling<CaseStep>.Wrong>(Casework.Refer(A.Case, "hulp", "investigate", Guid.NewGuid(), A.Region, A.Now)).Pointer);
        Assert.Equal("already_done", Assert.IsType<Ruling<CaseStep>.No>(Casework.Refer(A.Case, "moviera", "care", Guid.NewGuid(), A.Region, A.Now)).Code);
        Assert.Equal("already_done", Assert.IsType<Ruling<CaseStep>.No>(Casework.Add(A.Case, "care", A.Ids(), A.Region, A.Now)).Code);
        Assert.Equal("#/add", Assert.IsType<Ruling<CaseStep>.Wrong>(Casework.Add(A.Case, "weather", A.Ids(), A.Region, A.Now)).Pointer);
        Assert.Equal("#/end", Assert.IsType<Ruling<CaseStep>.Wrong>(Casework.End(A.Case, "administrative", A.Region, A.Now)).Pointer);
    }

    [Fact]
    public void an_added_strand_calls_in_its_partner_and_an_ended_one_may_change_the_lead()
    {
        var more = A.Go(Casework.Add(A.Case, "organised_crime", A.Ids(), A.Region, A.Now));
        Assert.Equal("riec-oost-nederland", more.Referrals[^1].Partner);
        var less = A.Go(Casework.End(A.Case, "criminal", A.Region, A.Now));
        Assert.Equal("zorgcoordinator", less.Turn.Owner);
    }

    [Fact]
    public void closing_needs_an_outcome_for_every_open_strand_and_happens_once()
    {
        var motivation = "made up";
        Assert.Equal("#/outcomes/care", Assert.IsType<Ruling<CaseStep>.Wrong>(Closing.Close(A.Case, new Dictionary<string, string>(), motivation, A.Region, A.Now)).Pointer);
        Assert.Equal("#/outcomes/weather", Assert.IsType<Ruling<CaseStep>.Wrong>(Closing.Close(A.Case, new Dictionary<string, string> { ["weather"] = "x" }, motivation, A.Region, A.Now)).Pointer);
        var outcomes = new Dictionary<string, string> { ["care"] = "helped", ["criminal"] = "stopped" };
        var step = Assert.IsType<Ruling<CaseStep>.Go>(Closing.Close(A.Case, outcomes, motivation, A.Region, A.Now)).Step;
        Assert.Equal(States.Closed, step.Case.State);
        Assert.Single(step.Effects.OfType<Effect.CloseCase>());
        Assert.IsType<Ruling<CaseStep>.No>(Closing.Close(step.Case, outcomes, motivation, A.Region, A.Now));
        Assert.Equal(States.Closed, Respond(step.Case, 0, "completed", "late").State);
    }

    [Fact]
    public void a_closed_case_opens_again_as_the_assessors_work()
    {
        var outcomes = new Dictionary<string, string> { ["care"] = "helped", ["criminal"] = "stopped" };
        var closed = A.Go(Closing.Close(A.Case, outcomes, "made up", A.Region, A.Now));
        var again = A.Go(Closing.Reopen(closed, "made up", A.Region, A.Now));
        Assert.Equal((States.Case, "aandachtsfunctionaris"), (again.State, again.Turn.Owner));
        Assert.All(again.Strands, strand => Assert.True(strand.Open));
        Assert.IsType<Ruling<CaseStep>.No>(Closing.Reopen(again, "made up", A.Region, A.Now));
    }

    [Fact]
    public void the_same_action_is_done_once_and_changes_by_being_said_again()
    {
        var action = new CaseAction("call", "zorgcoordinator", new DateOnly(2026, 12, 1), false);
        var planned = A.Go(Casework.Act(A.Case, action, A.Region, A.Now));
        Assert.IsType<Ruling<CaseStep>.No>(Casework.Act(planned, action, A.Region, A.Now));
        Assert.True(Assert.Single(A.Go(Casework.Act(planned, action with { Done = true }, A.Region, A.Now)).Actions).Done);
    }

    private static CaseDossier Respond(CaseDossier known, int referral, string status, string? outcome) =>
        Casework.Responded(known, known.Referrals[referral].Id, status, outcome, null, A.Region, A.Now).Case;
}
