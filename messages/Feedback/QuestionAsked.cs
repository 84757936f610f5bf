namespace Keten.Messages;

/// <summary>The assessor wants to know more from the reporter.</summary>
public sealed record QuestionAsked
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>The question.</summary>
    public required Guid QuestionId { get; init; }

    /// <summary>Code of a question text of the region.</summary>
    public required string Code { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
