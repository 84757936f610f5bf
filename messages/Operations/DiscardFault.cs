namespace Keten.Messages;

/// <summary>Give a faulted message up, on a human's word.</summary>
public sealed record DiscardFault : IForService
{
    /// <summary>The fault.</summary>
    public required Guid FaultId { get; init; }

    /// <summary>Owner.</summary>
    public required string Service { get; init; }

    /// <summary>The failure the operator saw.</summary>
    public required int Generation { get; init; }

    /// <summary>Token subject.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }
}
