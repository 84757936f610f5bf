using Keten.Adapters;

namespace Keten.Sharing.Delivering.Deliver;

/// <summary>What follows from what the partner's system said to a delivery.</summary>
public abstract record Arrival
{
    /// <summary>A no to what it did not have.</summary>
    public sealed record Refused(string Code, string? Text) : Arrival
    {
        public override string ToString() => $"Refused({Code})";
    }

    /// <summary>
    /// It would not hear that what it has is wrong, or has to be given up. Nothing counts as sent and nothing as heard: whoever has
    /// such data of somebody must hear so (AVG art. 7 lid 3 and 19), so it is tried again, and then people must see to it.
    /// </summary>
    public sealed record Unheard : Arrival;

    /// <summary>It had the delivery already; this was more of it.</summary>
    public sealed record Stands(Delivery Delivery) : Arrival;

    /// <summary>It has it now.</summary>
    public sealed record Arrives(Delivery Delivery) : Arrival;

    public static Arrival Of(Delivery delivery, Answer answer, DateTimeOffset now)
    {
        var sent = delivery with { Sent = delivery.Decision!.Id, Corrects = [], Recalls = [], GroundChanged = [], NoticeOnly = false, Announced = answer is Answer.Announced ? Collect.Announced.Of(delivery) : null };
        return answer switch
        {
            Answer.Refused(var code, var text) when delivery.DeliveredAt is null => new Refused(code, text),
            Answer.Refused when delivery.HasNotice => new Unheard(),
            // It took the referral on, but not the fuller view that comes with that: the referral stands.
            Answer.Refused(var code, _) => new Stands(sent with { Refusal = code }),
            // Accepted or announced: what it was told of, it can have.
            _ when delivery.DeliveredAt is not null => new Stands(sent),
            _ => new Arrives(sent with { Status = "delivered", DeliveredAt = now }),
        };
    }
}
