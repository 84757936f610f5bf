using Keten.Adapters.Events;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>What a partner's event does to the delivery it is about.</summary>
public abstract record Hearing
{
    /// <summary>Not a step from where the delivery is: done already, or out of order.</summary>
    public sealed record Impossible : Hearing;

    /// <summary>The delivery as it is now.</summary>
    public sealed record Becomes(Delivery Delivery) : Hearing;

    public static Hearing Of(Delivery delivery, PartnerEvent heard, DateTimeOffset now)
    {
        if (delivery.Decision is null || NextStatus(delivery, heard) is not { } status)
            return new Impossible();

        // An answer can overtake our own note that the call succeeded; who answers has it.
        return new Becomes(delivery with
        {
            Status = status,
            Refusal = status == "refused" ? "refused_by_partner" : delivery.Refusal,
            RespondedAt = now,
            ProcessedAt = delivery.ProcessedAt ?? now,
            DeliveredAt = delivery.DeliveredAt ?? now,
            Sent = delivery.Sent ?? delivery.Decision.Id,
        });
    }

    private static string? NextStatus(Delivery delivery, PartnerEvent heard) => (delivery.Errand, delivery.Status, heard) switch
    {
        ("consultation", "due" or "delivered", ConsultationAnsweredEvent) => "answered",
        ("referral", "due" or "delivered", ReferralEvent { Status: "accepted" }) => "accepted",
        ("referral", "due" or "delivered", ReferralEvent { Status: "refused" }) => "refused",
        ("referral", "accepted", ReferralEvent { Status: "progressed" or "asked" }) => "accepted",
        // Who asks about it has it.
        ("referral", "due" or "delivered", ReferralEvent { Status: "asked" }) => "delivered",
        ("referral", "accepted", ReferralEvent { Status: "completed" }) => "completed",
        _ => null,
    };
}
