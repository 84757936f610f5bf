using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.TakeUp;

namespace Keten.Tests.Unit.Delivering;

public class TakingUpDecides
{
    private static TakingUp Of(Delivery delivery, Delivery? known = null, bool flows = true, PartnerLine? line = null) =>
        TakingUp.Of(delivery, known, flows ? A.Ruling() : null, line ?? new PartnerLine().With(delivery), A.Now);

    [Fact]
    public void what_may_flow_and_is_first_leaves() => Assert.IsType<TakingUp.Leaves>(Of(A.Referral));

    [Fact]
    public void what_may_not_flow_is_refused_by_ourselves() => Assert.IsType<TakingUp.NothingMayFlow>(Of(A.Referral, flows: false));

    [Fact]
    public void what_has_another_before_it_waits() =>
        Assert.IsType<TakingUp.Waits>(Of(A.Number(2), line: new PartnerLine().With(A.Number(1)).With(A.Number(2))));

    [Fact]
    public void what_was_taken_up_before_is_left_alone() => Assert.IsType<TakingUp.Known>(Of(A.Referral, known: A.Referral));

    [Fact]
    public void what_was_refused_before_stays_refused() =>
        Assert.IsType<TakingUp.Known>(Of(A.Referral, known: A.Referral with { Status = "refused" }));

    [Fact]
    public void an_alarm_raised_again_later_goes_again()
    {
        Assert.IsType<TakingUp.Known>(Of(A.Alarm, known: A.Alarm));
        Assert.IsType<TakingUp.Leaves>(Of(A.Alarm with { TakenUpAt = A.Now.AddHours(1) }, known: A.Alarm));
    }
}
