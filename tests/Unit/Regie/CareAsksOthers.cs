using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Shelters and CoMensha are asked beside the route: they move no signal, end no strand and leave none unserved.</summary>
public sealed class CareAsksOthers
{
    private static readonly Guid Call = Guid.NewGuid();
    private static readonly Guid Victim = Guid.NewGuid();
    private static readonly Recipient Cosm = new("cosm", "care");

    [Fact]
    public void only_whom_the_care_of_the_region_can_ask()
    {
        Assert.Equal(Cosm, Caring.Asks(A.Region, "cosm", "Nijmegen"));
        Assert.Equal(new Recipient("comensha", "register"), Caring.Asks(A.Region, "comensha", null));
        Assert.Equal(new Recipient("ind", "residence"), Caring.Asks(A.Region, "ind", null));
        Assert.Null(Caring.Asks(A.Region, "moviera", null));
        Assert.Null(Caring.Asks(A.Region with { Care = A.Region.Care with { Shelters = ["opvang"] } }, "cosm", null));
    }

    [Fact]
    public void a_municipality_may_have_another_instead()
    {
        var elsewhere = A.Region with { Municipalities = [A.Region.Municipalities[0] with { Instead = new Dictionary<string, string> { ["opvang"] = "crisisopvang" } }] };
        Assert.Equal(new Recipient("crisisopvang", "care"), Caring.Asks(elsewhere, "opvang", "Nijmegen"));
    }

    [Fact]
    public void each_call_is_one_referral_under_its_own_id()
    {
        var (step, referral) = Caring.Ask(A.ToAssess, Cosm, Call, Victim, A.Now)!.Value;
        Assert.Equal((Call, "cosm", "care", "care", 1), (referral.Id, referral.Partner, referral.Purpose, referral.Strand, referral.Sequence));
        Assert.Equal(Victim, referral.Person);
        Assert.Equal(referral, Assert.Single(step.Effects.OfType<Effect.Refer>()).Referral);
        Assert.Equal((A.ToAssess.State, A.ToAssess.Referrals), (step.Signal.State, step.Signal.Referrals));
        Assert.Null(step.Signal.HandedOver);

        Assert.Empty(Caring.Ask(step.Signal, Cosm, Call, Victim, A.Now)!.Value.Step.Effects);
        var left_and_asked_again = Caring.Ask(step.Signal, Cosm, Guid.NewGuid(), Victim, A.Now)!.Value;
        Assert.Equal(2, left_and_asked_again.Referral.Sequence);
        Assert.Single(left_and_asked_again.Step.Effects);
    }

    [Fact]
    public void a_closed_signal_or_case_says_no()
    {
        Assert.Null(Caring.Ask(A.ToAssess with { State = States.Closed }, Cosm, Call, Victim, A.Now));
        Assert.Null(Caring.Ask(A.ToAssess with { State = States.Merged }, Cosm, Call, Victim, A.Now));
        Assert.Null(Caring.Ask(A.Case with { State = States.Closed }, Cosm, Call, Victim, A.Now));
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("refused")]
    public void in_a_case_what_it_says_ends_no_strand_and_leaves_none_unserved(string said)
    {
        var (step, referral) = Caring.Ask(A.Case, Cosm, Call, Victim, A.Now)!.Value;
        Assert.Equal(A.Case.Strands, step.Case.Strands);
        Assert.Equal(A.Case.Turn.Owner, step.Case.Turn.Owner);
        Assert.True(Caring.Called(step.Case, referral.Id));
        Func<Referral, Referral> hear = one => said == "refused" ? Referring.No(one, "refused_by_partner", "canary") : Referring.Further(one, said, "left", null);
        var heard = Caring.Heard(step.Case, referral.Id, hear);

        Assert.Equal(said, heard.Case.Referrals.Single(one => one.Id == Call).Status);
        Assert.Empty(heard.Effects);
        Assert.Equal(step.Case.Turn, heard.Case.Turn);
        Assert.All(heard.Case.Strands, strand => Assert.True(strand.Open));
        // And when the case settles for another reason, the strand is still somebody's.
        Assert.Equal(step.Case.Turn.Owner, CaseStep.Of(heard.Case).Settle(A.Region, A.Now).Case.Turn.Owner);
    }

    [Fact]
    public void who_does_the_strand_is_not_beside_it()
    {
        Assert.False(Caring.Called(A.Case, A.Case.Referrals.Single(referral => referral.Strand == "care").Id));
        Assert.False(Caring.Called(A.Case, Guid.NewGuid()));
    }
}
