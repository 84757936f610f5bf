namespace Keten.Messages;

/// <summary>The partner's system has it, and the decision what to share is recorded. Also said of consultations.</summary>
public sealed record ReferralDelivered
{
    /// <summary>The referral or consultation.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>The sharing decision, also the Idempotency-Key of the call.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DeliveredAt { get; init; }
}
