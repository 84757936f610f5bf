using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Deliver;

namespace Keten.Tests.Unit.Delivering;

public class DepartureDecides
{
    private static Departure Of(Delivery? delivery, string? summary = "Workers sleep above the greenhouse.", PartnerLine? line = null) =>
        Departure.Of(delivery, summary is null ? null : A.Ruling(summary), line ?? new PartnerLine(), A.Now);

    [Fact]
    public void an_unchanged_view_is_sent_under_its_recorded_decision()
    {
        var sends = Assert.IsType<Departure.Sends>(Of(A.Referral));

        Assert.Equal(A.Referral.Decision!.Id, sends.Ruling.View.DecisionId);
    }

    [Fact]
    public void a_changed_view_is_recorded_before_it_is_sent() => Assert.IsType<Departure.Superseded>(Of(A.Referral, "Something else."));

    [Fact]
    public void other_rules_supersede_even_when_the_view_is_the_same() =>
        Assert.IsType<Departure.Superseded>(Of(A.Referral with { Decision = A.Referral.Decision! with { Instrument = "older" } }));

    [Fact]
    public void what_may_no_longer_flow_is_not_sent() => Assert.IsType<Departure.NothingMayFlow>(Of(A.Referral, null));

    [Fact]
    public void what_the_partner_has_is_not_sent_again() =>
        Assert.IsType<Departure.Gone>(Of(A.Referral with { Sent = A.Referral.Decision!.Id }));

    [Fact]
    public void a_fuller_view_after_an_earlier_one_is_sent() =>
        Assert.IsType<Departure.Sends>(Of(A.Referral with { Status = "accepted", Sent = Guid.NewGuid(), DeliveredAt = A.Now }));

    [Theory]
    [InlineData("refused")]
    [InlineData("completed")]
    public void what_has_ended_stays_here(string status) => Assert.IsType<Departure.Gone>(Of(A.Referral with { Status = status }));

    [Theory]
    [InlineData("accepted", null)]
    [InlineData("refused", "Workers sleep above the greenhouse.")]
    [InlineData("completed", "Workers sleep above the greenhouse.")]
    public void who_has_something_wrong_hears_that_at_least(string status, string? summary)
    {
        var wrong = A.Referral with { Status = status, Sent = Guid.NewGuid(), DeliveredAt = A.Now, Corrects = ["signal.summary"] };

        Assert.IsType<Departure.Notifies>(Of(wrong, summary));
        Assert.IsType<Departure.Sends>(Of(wrong with { NoticeOnly = true }));
        Assert.IsType<Departure.Gone>(Of(wrong with { NoticeOnly = true, Sent = A.Referral.Decision!.Id }));
    }

    [Fact]
    public void a_correction_leaves_as_a_fuller_view_does() =>
        Assert.IsType<Departure.Sends>(Of(A.Referral with { Status = "accepted", Sent = Guid.NewGuid(), DeliveredAt = A.Now, Corrects = ["signal.summary"] }));

    [Fact]
    public void what_is_not_known_here_is_nothing() => Assert.IsType<Departure.Gone>(Of(null));

    [Fact]
    public void a_later_one_waits() =>
        Assert.IsType<Departure.Waits>(Of(A.Number(2), line: new PartnerLine().With(A.Number(1)).With(A.Number(2))));

    [Fact]
    public void what_is_only_decided_again_leaves_at_its_own_moment()
    {
        Assert.IsType<Departure.Gone>(Of(A.Referral).Unless(onlyDecides: true));
        Assert.IsType<Departure.Sends>(Of(A.Referral).Unless(onlyDecides: false));
        Assert.IsType<Departure.Gone>(Of(A.Number(2), line: new PartnerLine().With(A.Number(1)).With(A.Number(2))).Unless(onlyDecides: true));
        Assert.IsType<Departure.Superseded>(Of(A.Referral, "Something else.").Unless(onlyDecides: true));
        Assert.IsType<Departure.NothingMayFlow>(Of(A.Referral, null).Unless(onlyDecides: true));
    }
}
