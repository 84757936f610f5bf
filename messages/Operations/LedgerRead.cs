namespace Keten.Messages;

/// <summary>What a part of a service's own ledger holds, and what its owner finds wrong in it: numbers and hashes only.</summary>
public sealed record LedgerRead
{
    /// <summary>The check it was asked for.</summary>
    public required Guid AskId { get; init; }

    /// <summary>Owner of the ledger.</summary>
    public required string Service { get; init; }

    /// <summary>Number of the part, from 0.</summary>
    public required int Part { get; init; }

    /// <summary>Nothing comes after this part.</summary>
    public required bool Last { get; init; }

    /// <summary>Numbers of the records that are there, in order.</summary>
    public required IReadOnlyList<long> Sequences { get; init; }

    /// <summary>Their hashes as stored, hex.</summary>
    public required IReadOnlyList<string> Hashes { get; init; }

    /// <summary>Numbers of records that do not fit their hash or seal.</summary>
    public required IReadOnlyList<long> Changed { get; init; }

    /// <summary>Numbers of records that do not follow on the one before.</summary>
    public required IReadOnlyList<long> Unlinked { get; init; }

    /// <summary>When the check began, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
