namespace Keten.Messages;

/// <summary>A message could not be handled and waits in its owner's fault store. Ids and codes only.</summary>
public sealed record MessageFaulted
{
    /// <summary>Same id when the same message fails again.</summary>
    public required Guid FaultId { get; init; }

    /// <summary>Owner.</summary>
    public required string Service { get; init; }

    /// <summary>Queue it failed on.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Short name, or unreadable.</summary>
    public required string MessageType { get; init; }

    /// <summary>Cause as a code, never a text.</summary>
    public required string Code { get; init; }

    /// <summary>The signal or case concerned, when readable.</summary>
    public Guid? SignalId { get; init; }

    /// <summary>Counts the failures of this message.</summary>
    public required int Generation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset FaultedAt { get; init; }
}
