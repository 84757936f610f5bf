using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.ListDeliveries;

namespace Keten.Tests.Unit.Delivering;

/// <summary>What a partner reads of its own delivery (docs/partners.md): each stage follows the one before, whatever the status is called.</summary>
public class HowFarItCame
{
    private static readonly Delivery _due = A.Consultation with { Status = "due", DeliveredAt = null, ProcessedAt = null };

    [Fact]
    public void is_told_stage_by_stage()
    {
        Delivery[] life =
        [
            _due with { Decision = null },
            _due,
            _due with { Status = "delivered", DeliveredAt = A.Now },
            _due with { Status = "delivered", DeliveredAt = A.Now, ProcessedAt = A.Now },
            _due with { Status = "answered", DeliveredAt = A.Now, ProcessedAt = A.Now },
        ];

        Assert.Equal(["accepted", "released", "delivered", "processed", "answered"], life.Select(one => DeliveryItem.Of(one).Stage));
    }

    [Theory]
    [InlineData("accepted", "processed")]
    [InlineData("completed", "answered")]
    [InlineData("refused", "answered")]
    public void a_referral_that_was_taken_on_is_not_answered_yet(string status, string stage) =>
        Assert.Equal(stage, DeliveryItem.Of(A.Referral with { Status = status, DeliveredAt = A.Now, ProcessedAt = A.Now }).Stage);

    [Fact]
    public void why_is_told_of_a_refusal_only()
    {
        Assert.Equal("nothing_may_flow", DeliveryItem.Of(_due with { Status = "refused", Refusal = "nothing_may_flow" }).Reason);
        Assert.Null(DeliveryItem.Of(_due with { Refusal = "nothing_may_flow" }).Reason);
    }
}
