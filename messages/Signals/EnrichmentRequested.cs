namespace Keten.Messages;

/// <summary>Regie asks to rate a signal again, because a fact was added, a value was put right, or it left the held state.</summary>
public sealed record EnrichmentRequested
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Counts the ratings of this signal; the first is 1.</summary>
    public required int Round { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>What people added so far, a Keten.Sharing.FactList.</summary>
    public required Sealed Facts { get; init; }

    /// <summary>Once a value was put right: the report as it is now, a Keten.Sharing.Report. What stands in neither is forgotten. Null: nothing was.</summary>
    public Sealed? Report { get; init; }

    /// <summary>What staff decided about its sharing, a Keten.Sharing.ByHand. Null: nothing.</summary>
    public Sealed? ByHand { get; init; }
}
