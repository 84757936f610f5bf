namespace Keten.Adapters.Events;

/// <summary><c>nl.keten.referral.accepted, .refused, .progressed, .completed, .asked</c>: what a partner did with a referral.</summary>
public sealed record ReferralEvent : PartnerEvent
{
    /// <summary>The referral, as delivered.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>accepted, refused, progressed or completed; asked: it has a question, and stands where it stood.</summary>
    public required string Status { get; init; }

    /// <summary>Outcome code; null without.</summary>
    public string? Outcome { get; init; }

    /// <summary>How the partner judges what was brought in; null without.</summary>
    public string? Judgement { get; init; }

    /// <summary>The day on which it is on the partner's table; null without.</summary>
    public DateOnly? TableOn { get; init; }

    public IReadOnlyList<AgreedOn> Agreements { get; init; } = [];

    public IReadOnlyList<AgreedOn> Actions { get; init; } = [];
}
