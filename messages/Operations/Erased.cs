namespace Keten.Messages;

/// <summary>
/// A signal or case was closed for as long as it may be kept. Every service destroys the keys it holds of it and takes away what it can
/// be found by; ids, hashes and counts stay.
/// </summary>
public sealed record Erased
{
    /// <summary>The signals, with those merged into them; the first one first.</summary>
    public required IReadOnlyList<Guid> SignalIds { get; init; }

    /// <summary>Null for what never was a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>The data keys: of the signals, the case and what the persons in them said.</summary>
    public required IReadOnlyList<Guid> Keys { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ErasedAt { get; init; }
}
