namespace Keten.Messages;

/// <summary>A deadline passed. A service sends this to itself, not before its time.</summary>
public sealed record TimerDue : IForService
{
    /// <summary>Owner of the timer.</summary>
    public required string Service { get; init; }

    /// <summary>Signal, case, alarm or delivery.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Name of the timer.</summary>
    public required string Timer { get; init; }

    /// <summary>The state entry it belongs to; an older one is ignored.</summary>
    public required int Generation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
