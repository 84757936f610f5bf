namespace Keten.Messages;

/// <summary>A fault was retried or discarded by its owner.</summary>
public sealed record FaultClosed
{
    /// <summary>The fault.</summary>
    public required Guid FaultId { get; init; }

    /// <summary>Owner.</summary>
    public required string Service { get; init; }

    /// <summary>retried or discarded.</summary>
    public required string How { get; init; }

    /// <summary>The failure that was closed.</summary>
    public required int Generation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ClosedAt { get; init; }
}
