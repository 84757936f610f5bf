namespace Keten.Messages;

/// <summary>A partner gave its judgement.</summary>
public sealed record ConsultationAnswered
{
    /// <summary>The consultation.</summary>
    public required Guid ConsultationId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>supports, against or unknown.</summary>
    public required string Answer { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The partner's own words, a Keten.Sharing.PartnerText; null without.</summary>
    public Sealed? Text { get; init; }

    /// <summary>To whom the partner lets it go on; null: to nobody.</summary>
    public IReadOnlyList<Onward>? Onward { get; init; }
}
