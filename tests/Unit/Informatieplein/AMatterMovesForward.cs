using Keten.Informatieplein;
using Keten.Informatieplein.Follow;
using Keten.Messages;
using Keten.Sharing.Delivering;

namespace Keten.Tests.Unit.Informatieplein;

public class AMatterMovesForward
{
    private static readonly Delivery Referral = Delivering.A.Referral with { Partner = "riec-oost-nederland" };

    private static RiecDossier BroughtIn => Standing.BroughtIn(null, Referral, Delivering.A.Now)!;

    private static PartnerResponded Responded(string status) => new()
    {
        ReferralId = Referral.Id,
        CaseId = Referral.CaseId,
        SignalId = Referral.SignalId,
        Partner = Referral.Partner,
        Status = status,
        Outcome = status == "completed" ? "measures_taken" : null,
        RespondedAt = Delivering.A.Now,
    };

    private static ReferralRefused Refusal => new()
    {
        ReferralId = Referral.Id,
        SignalId = Referral.SignalId,
        Partner = Referral.Partner,
        Reason = "refused_by_partner",
        RefusedAt = Delivering.A.Now,
    };

    [Fact]
    public void it_is_brought_in_accepted_judged_and_ended()
    {
        var accepted = Standing.Responded(BroughtIn, Referral, Responded("accepted"))!;
        var judged = Standing.Responded(accepted, Referral, Responded("progressed"))!;
        var ended = Standing.Responded(judged, Referral, Responded("completed"))!;

        Assert.Equal(["brought_in", "accepted", "judged", "ended"], [BroughtIn.State, accepted.State, judged.State, ended.State]);
        Assert.Equal("measures_taken", ended.Outcome);
        Assert.Null(ended.Columns.Owner);
    }

    [Fact]
    public void an_acceptance_that_comes_before_the_delivery_is_not_undone_by_it()
    {
        var accepted = Standing.Responded(null, Referral, Responded("accepted"))!;

        Assert.Equal("accepted", accepted.State);
        Assert.Null(Standing.BroughtIn(accepted, Referral, Delivering.A.Now));
    }

    [Fact]
    public void it_never_goes_back()
    {
        var ended = Standing.Responded(BroughtIn, Referral, Responded("completed"))!;

        Assert.Null(Standing.Responded(ended, Referral, Responded("accepted")));
        Assert.Null(Standing.Refused(ended, Referral, Refusal));
    }

    [Fact]
    public void the_riec_can_refuse_what_is_brought_in() =>
        Assert.Equal("refused", Standing.Refused(BroughtIn, Referral, Refusal)!.State);
}
