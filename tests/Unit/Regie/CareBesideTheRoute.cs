using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

public sealed class CareBesideTheRoute
{
    private static readonly Guid Id = Guid.NewGuid();

    public static TheoryData<string> Open => [.. States.OpenSignal.Except([States.Received])];

    [Theory]
    [MemberData(nameof(Open))]
    public void care_is_called_in_from_every_open_state_and_moves_nothing(string state)
    {
        var known = In(state);
        var (step, referral) = Called(known);
        Assert.Equal(("moviera", "care", "care", Numbers.Next(known, "moviera")), (referral.Partner, referral.Purpose, referral.Strand, referral.Sequence));
        Assert.Equal(referral, Assert.Single(step.Effects.OfType<Effect.Refer>()).Referral);
        Assert.Equal((known.State, known.Turn, known.Feedback, known.Referrals), (step.Signal.State, step.Signal.Turn, step.Signal.Feedback, step.Signal.Referrals));
    }

    [Fact]
    public void twice_is_once_until_it_came_to_nothing()
    {
        var (step, first) = Called(A.ToAssess);
        var again = Caring.Call(step.Signal, Guid.NewGuid(), A.Region, A.Now)!.Value;
        Assert.Equal(first, again.Referral);
        Assert.Empty(again.Step.Effects);
        var refused = Caring.Heard(step.Signal, Id, referral => Referring.No(referral, "refused_by_partner", null)).Signal;
        Assert.Equal(2, Caring.Call(refused, Guid.NewGuid(), A.Region, A.Now)!.Value.Referral.Sequence);
    }

    [Fact]
    public void nobody_takes_it_for_a_hand_over()
    {
        var known = Called(A.HandingOver).Step.Signal;
        Assert.Equal("hulp", Turns.Of(known, A.Region, A.Now).Owner);
        Assert.True(Caring.Called(known, Id));
        var taken = Caring.Heard(known, Id, referral => Referring.Further(referral, "completed", "housed", null));
        Assert.Equal((States.HandingOver, "completed"), (taken.Signal.State, taken.Signal.CareReferrals[0].Status));
        Assert.Empty(taken.Effects);
        // And the hand-over still ends the signal.
        var handed = Referring.Responded(known, known.Referrals[^1].Id, "accepted", null, null, A.Region, A.Now);
        Assert.Equal(States.Closed, handed.Signal.State);
    }

    [Fact]
    public void a_closed_signal_or_case_says_no()
    {
        Assert.Null(Caring.Call(A.ToAssess with { State = States.Closed }, Id, A.Region, A.Now));
        Assert.Null(Caring.Call(A.Case with { State = States.Closed }, A.Ids(), A.Region, A.Now));
    }

    [Fact]
    public void in_a_case_with_care_the_partner_has_it_already()
    {
        var (step, referral) = Caring.Call(A.Case, A.Ids(), A.Region, A.Now)!.Value;
        Assert.Empty(step.Effects);
        Assert.Equal(("care", "moviera"), (referral.Strand, referral.Partner));
        var refused = A.Case with { Referrals = [.. A.Case.Referrals.Select(one => one with { Status = "refused" })] };
        var again = Caring.Call(refused, A.Ids(), A.Region, A.Now)!.Value;
        Assert.Equal(("requested", 2), (again.Referral.Status, again.Referral.Sequence));
        Assert.Single(again.Step.Effects.OfType<Effect.Refer>());
    }

    [Fact]
    public void in_a_case_without_care_its_strand_begins_and_where_it_ended_begins_again()
    {
        var (step, referral) = Caring.Call(A.Opened("organised_crime"), A.Ids(), A.Region, A.Now)!.Value;
        Assert.Contains(step.Case.Strands, strand => strand is { Code: "care", Open: true });
        Assert.Equal(("care", "moviera"), (referral.Strand, referral.Partner));

        var closing = A.Go(Casework.End(A.Opened("care"), "care", A.Region, A.Now));
        Assert.Equal(States.Closing, closing.State);
        var again = Caring.Call(closing with { Referrals = [.. closing.Referrals.Select(one => one with { Status = "completed" })] }, A.Ids(), A.Region, A.Now)!.Value;
        Assert.Equal(States.Case, again.Step.Case.State);
    }

    [Fact]
    public void where_care_stands_is_shown_newest_first_and_only_in_its_region()
    {
        var later = new CareStanding("taken_on", 2, A.Now);
        var known = Caring.Stands(A.Case, "nijmegen", later).Case;
        Assert.Equal(later, known.Care);
        Assert.Equal(later, Caring.Stands(known, "nijmegen", new CareStanding("requested", 1, A.Now)).Case.Care);
        Assert.Null(Caring.Stands(A.Case, "arnhem", later).Case.Care);
        Assert.Equal(later, Caring.Stands(A.ToAssess, "nijmegen", later).Signal.Care);
        Assert.Empty(Caring.Stands(A.ToAssess, "nijmegen", later).Effects);
    }

    private static (Step Step, Referral Referral) Called(SignalDossier known) => Caring.Call(known, Id, A.Region, A.Now)!.Value;

    private static SignalDossier In(string state) => state switch
    {
        States.Enriching => A.Enriching,
        States.Held => A.Held,
        States.AwaitingReporter => A.AwaitingReporter,
        States.ToAssess => A.ToAssess,
        States.Consulting => A.Consulting,
        States.ToDecide => A.ToDecide,
        _ => A.HandingOver,
    };
}
