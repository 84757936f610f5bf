using Keten.Informatieplein;
using Keten.Informatieplein.Follow;
using Keten.Messages;
using Keten.Sharing.Delivering;

namespace Keten.Tests.Unit.Informatieplein;

public class AMatterMovesForward
{
    private static readonly Delivery Referral = Delivering.A.Referral with { Partner = "riec-oost-nederland" };

    private static RiecDossier BroughtIn => Standing.BroughtIn(null, Referral, Delivering.A.Now)!;

    private static PartnerResponded Responded(string status, string? judgement = null, string? table = null) => new()
    {
        ReferralId = Referral.Id,
        CaseId = Referral.CaseId,
        SignalId = Referral.SignalId,
        Partner = Referral.Partner,
        Status = status,
        Outcome = status == "completed" ? "measures_taken" : null,
        RespondedAt = Delivering.A.Now,
        Judgement = judgement,
        TableOn = table,
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
    public void it_is_brought_in_accepted_judged_put_on_a_table_and_ended()
    {
        var accepted = Standing.Responded(BroughtIn, Referral, Responded("accepted"))!;
        var judged = Standing.Responded(accepted, Referral, Responded("progressed", "taken_up"))!;
        var tabled = Standing.Responded(judged, Referral, Responded("progressed", table: "2026-12-03"))!;
        var ended = Standing.Responded(tabled, Referral, Responded("completed"))!;

        Assert.Equal(["brought_in", "accepted", "judged", "at_table", "ended"], [BroughtIn.State, accepted.State, judged.State, tabled.State, ended.State]);
        Assert.Equal(("taken_up", new DateOnly(2026, 12, 3)), (ended.Judgement, ended.TableOn));
        Assert.All(ended.Words, word => Assert.True(word.Counts));
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

        Assert.Equal("ended", Standing.Responded(ended, Referral, Responded("accepted"))!.State);
        Assert.Null(Standing.Refused(ended, Referral, Refusal));
    }

    [Fact]
    public void the_riec_can_refuse_what_is_brought_in() =>
        Assert.Equal("refused", Standing.Refused(BroughtIn, Referral, Refusal)!.State);

    [Fact]
    public void in_any_order_it_ends_the_same()
    {
        PartnerResponded[] said = [Responded("accepted"), Responded("progressed", "taken_up"), Responded("progressed", table: "2026-12-03"), Responded("completed")];
        var ends = Orders(said).Select(order => order.Aggregate(BroughtIn, (known, one) => Standing.Responded(known, Referral, one) ?? known) with { Words = [] }).Distinct().ToList();

        Assert.Equal("ended", Assert.Single(ends).State);
    }

    [Fact]
    public void the_same_again_changes_nothing()
    {
        var judged = Standing.Responded(BroughtIn, Referral, Responded("progressed", "taken_up"))!;

        Assert.Null(Standing.Responded(judged, Referral, Responded("progressed", "taken_up")));
    }

    [Fact]
    public void more_is_needed_until_it_is_judged()
    {
        var asks = Standing.Responded(BroughtIn, Referral, Responded("progressed", "more_needed"))!;

        Assert.Equal(("judged", "taken_up"), (asks.State, Standing.Responded(asks, Referral, Responded("progressed", "taken_up"))!.Judgement));
    }

    [Theory]
    [InlineData("taken_up", "not_taken_up", null)]
    [InlineData("not_taken_up", "taken_up", null)]
    [InlineData("not_taken_up", null, "2026-12-03")]
    public void what_contradicts_is_kept_as_said_and_changes_nothing(string judgement, string? then, string? table)
    {
        var judged = Standing.Responded(BroughtIn, Referral, Responded("progressed", judgement))!;
        var contradicted = Standing.Responded(judged, Referral, Responded("progressed", then, table))!;

        Assert.Equal(judged with { Words = [] }, contradicted with { Words = [] });
        Assert.False(contradicted.Words[^1].Counts);
    }

    private static IEnumerable<PartnerResponded[]> Orders(PartnerResponded[] said) => said.Length == 1
        ? [said]
        : said.SelectMany(first => Orders([.. said.Where(other => other != first)]).Select(rest => (PartnerResponded[])[first, .. rest]));
}
