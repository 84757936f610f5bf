using Keten.Adapters;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Deliver;
using Keten.Sharing.Delivering.ListDeliveries;

namespace Keten.Tests.Unit.Delivering;

public class ArrivalDecides
{
    private static readonly Answer _no = new Answer.Refused("rejected_as_invalid", "Made up.");

    private static Delivery Had => A.Referral with { Status = "accepted", DeliveredAt = A.Now, Sent = Guid.NewGuid() };

    private static Delivery Wrong => Had with { Corrects = ["victim.birthDate"] };

    [Fact]
    public void what_it_takes_it_has()
    {
        var arrived = Assert.IsType<Arrival.Arrives>(Of(A.Referral, new Answer.Accepted())).Delivery;

        Assert.Equal(("delivered", A.Now, A.Referral.Decision!.Id), (arrived.Status, arrived.DeliveredAt, arrived.Sent));
    }

    [Fact]
    public void what_it_does_not_take_it_has_not() => Assert.Equal(new Arrival.Refused("rejected_as_invalid", "Made up."), Of(A.Referral, _no));

    [Fact]
    public void a_fuller_view_that_it_does_not_take_leaves_the_referral_as_it_is()
    {
        var stands = Assert.IsType<Arrival.Stands>(Of(Had, _no)).Delivery;

        Assert.Equal(("accepted", "rejected_as_invalid", Had.Decision!.Id), (stands.Status, stands.Refusal, stands.Sent));
    }

    [Fact]
    public void a_correction_that_it_takes_is_heard()
    {
        var stands = Assert.IsType<Arrival.Stands>(Of(Wrong with { NoticeOnly = true }, new Answer.Accepted())).Delivery;

        Assert.Empty(stands.Corrects);
        Assert.False(stands.NoticeOnly);
        Assert.Empty(DeliveryItem.Of(stands).Corrects);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void one_that_it_does_not_take_is_not_and_its_list_says_so(bool noticeOnly)
    {
        Assert.IsType<Arrival.Unheard>(Of(Wrong with { NoticeOnly = noticeOnly }, _no));
        Assert.Equal(["victim.birthDate"], DeliveryItem.Of(Wrong).Corrects);
    }

    private static Arrival Of(Delivery delivery, Answer answer) => Arrival.Of(delivery, answer, A.Now);
}
