namespace Keten.Messages;

/// <summary>What a partner did with a referral.</summary>
public sealed record PartnerResponded
{
    /// <summary>The referral.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>accepted, progressed or completed; asked: a question, and it stands where it stood.</summary>
    public required string Status { get; init; }

    /// <summary>Outcome code when completed.</summary>
    public string? Outcome { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RespondedAt { get; init; }

    /// <summary>The partner's own words, a Keten.Sharing.PartnerText.</summary>
    public Sealed? Text { get; init; }

    /// <summary>To whom the partner lets it go on; null: to nobody.</summary>
    public IReadOnlyList<Onward>? Onward { get; init; }

    /// <summary>Of a RIEC: taken_up, not_taken_up or more_needed.</summary>
    public string? Judgement { get; init; }

    /// <summary>The day on which it is on the table, as yyyy-MM-dd.</summary>
    public string? TableOn { get; init; }

    /// <summary>What was agreed there and who does it, a Keten.Sharing.PartnerAgreed.</summary>
    public Sealed? Agreed { get; init; }
}
