namespace Keten.Messages;

/// <summary>The ledgers are being checked: the owner of this one says what it holds, a part at a time.</summary>
public sealed record LedgerAsked : IForService
{
    /// <summary>One check of all ledgers.</summary>
    public required Guid AskId { get; init; }

    /// <summary>Owner of the ledger.</summary>
    public required string Service { get; init; }

    /// <summary>Number of the part, from 0.</summary>
    public required int Part { get; init; }

    /// <summary>Number of the record after which the part begins. Null: from the very beginning.</summary>
    public long? After { get; init; }

    /// <summary>When the check began, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
