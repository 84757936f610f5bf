namespace Keten.Messages;

/// <summary>The reporter's own system is to hear a feedback code. Meldpunt says this to itself: the feedback commits first, the call follows.</summary>
public sealed record WebhookDue : IForPartner
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Always webhook: the queue of that adapter.</summary>
    public required string Partner { get; init; }

    /// <summary>Feedback code, as in FeedbackDue.</summary>
    public required string Code { get; init; }

    /// <summary>Order of feedback on this signal.</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC; when the reporter could first read it.</summary>
    public required DateTimeOffset GivenAt { get; init; }
}
