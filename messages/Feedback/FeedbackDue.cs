namespace Keten.Messages;

/// <summary>The reporter is to hear something. A code only; Meldpunt owns texts, contact and delivery.</summary>
public sealed record FeedbackDue
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>received, taken_up, held, question, passed_on, closed or referred.</summary>
    public required string Code { get; init; }

    /// <summary>Order of feedback on this signal.</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
