namespace Keten.Messages;

/// <summary>The reporter answered a question, or told more, with the receipt.</summary>
public sealed record ReporterReplied
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null when nothing was asked.</summary>
    public Guid? QuestionId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RepliedAt { get; init; }

    /// <summary>A Keten.Sharing.Reply.</summary>
    public required Sealed Reply { get; init; }
}
