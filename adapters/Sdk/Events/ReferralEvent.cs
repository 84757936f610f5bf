namespace Keten.Adapters.Events;

/// <summary><c>nl.keten.referral.accepted, .refused, .progressed, .completed</c>: what a partner did with a referral.</summary>
public sealed record ReferralEvent : PartnerEvent
{
    /// <summary>The referral, as delivered.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>accepted, refused, progressed or completed.</summary>
    public required string Status { get; init; }

    /// <summary>Outcome code; null without.</summary>
    public string? Outcome { get; init; }
}
