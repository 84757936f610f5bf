namespace Keten.Sharing.Filtering;

/// <summary>What was decided, for the record: names of fields by level, never content. Written before anything leaves.</summary>
public sealed record Decision
{
    /// <summary>Also the Idempotency-Key of the call to the partner.</summary>
    public required Guid Id { get; init; }

    /// <summary>Hash of the rules that decided.</summary>
    public required string Instrument { get; init; }

    /// <summary>Paths given whole.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Paths given reduced.</summary>
    public required IReadOnlyList<string> Reduced { get; init; }

    /// <summary>SHA-256 of recipient, purpose and fields, lower-case hex. Equal hashes: the same view.</summary>
    public required string PayloadHash { get; init; }
}
