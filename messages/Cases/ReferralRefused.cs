namespace Keten.Messages;

/// <summary>The partner, or our own rules, said no. A no is an answer, not a failure. Also said of consultations.</summary>
public sealed record ReferralRefused
{
    /// <summary>The referral or consultation.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Code: refused_by_partner, rejected_as_invalid or nothing_may_flow.</summary>
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RefusedAt { get; init; }

    /// <summary>The partner's own words, a Keten.Sharing.PartnerText.</summary>
    public Sealed? Text { get; init; }
}
