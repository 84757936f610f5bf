namespace Keten.Messages;

/// <summary>
/// A signal of another region has something in common with this one: an address, a person, an account. Said to the signal that was
/// there already, and tells no more than that region may hear: which region, and in how many of its signals. Never which, or what.
/// </summary>
public sealed record MatchElsewhereFound
{
    /// <summary>The signal that is told.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id of the signal that is told.</summary>
    public required string Region { get; init; }

    /// <summary>Region id of the other.</summary>
    public required string OtherRegion { get; init; }

    /// <summary>In how many signals there, under the one code other_region_match: what they have in common is not told.</summary>
    public required IReadOnlyDictionary<string, int> Signals { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset FoundAt { get; init; }
}
