namespace Keten.Messages;

/// <summary>
/// Another signal of the same region names the same address, person, vehicle, account or company. Said to the signal that
/// was there already, so that it wakes when it was held. Ids and codes only.
/// </summary>
public sealed record RelatedSignalFound
{
    /// <summary>The signal that is told.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>The other one.</summary>
    public required Guid OtherId { get; init; }

    /// <summary>Region id of both.</summary>
    public required string Region { get; init; }

    /// <summary>What they have in common, as codes: earlier_signal_same_address and so on.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset FoundAt { get; init; }
}
