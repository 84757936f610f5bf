namespace Keten.Hosting;

internal enum Outcome
{
    Done,

    /// <summary>The inbox knew the message: its effect is there already.</summary>
    Duplicate,

    /// <summary>A document was saved by somebody else after it was loaded.</summary>
    Conflict,
}

internal readonly record struct DocumentKey(string Service, string Kind, string Id);

/// <summary>A new state; or, <c>Removed</c>, the end of it, whatever was made of it since: then nothing else of it counts.</summary>
internal sealed record DocumentWrite(DocumentKey Key, long Expected, Guid? DataKey, Columns Columns, byte[] Body, bool Removed = false);

internal sealed record StoredDocument(string Id, long Version, Guid? DataKey, DateTimeOffset? At, byte[] Body);

internal sealed record Collected(string Service, LedgerEntry Entry);

/// <summary>A message waiting in the outbox of the service that published it: a complete envelope, ready to go.</summary>
internal sealed record OutgoingRow
{
    public required string Service { get; init; }
    public required Guid Row { get; init; }
    public required Guid MessageId { get; init; }

    /// <summary>Name of the message type, whose exchange it is published to; or the queue, when <see cref="ToQueue"/>.</summary>
    public required string Target { get; init; }

    /// <summary>A redelivery or a retried fault goes back to the one queue it failed on.</summary>
    public required bool ToQueue { get; init; }
    public required string RoutingKey { get; init; }
    public required bool Acute { get; init; }

    /// <summary>Of a disclosure: written when its place in the ledger is known.</summary>
    public required byte[] Body { get; set; }

    /// <summary>This is a disclosure: it goes into the ledger, in the transaction that lets the message go.</summary>
    public Disclosing? Disclosing { get; init; }
    public required string ContentType { get; init; }
    public string? Trace { get; init; }
    public int Attempt { get; init; }
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>In-memory transport only: how many consumers have yet to commit it.</summary>
    public int Remaining { get; init; }
}

/// <summary>What one attempt hands over, to be committed as a whole or not at all.</summary>
internal sealed class ChangeSet
{
    public required string Service { get; init; }

    /// <summary>Inbox key, with <see cref="Consumer"/>. An HTTP call has one too: then a commit whose answer got lost is not done twice.</summary>
    public required Guid Message { get; init; }
    public required Guid Consumer { get; init; }
    public bool Acute { get; set; }

    /// <summary>What it publishes may wait in the outbox while callers crowd: nothing that is under way comes after it.</summary>
    public bool MayWait { get; init; }

    /// <summary>In-memory transport only: the outbox row this message came from, which counts down with this commit.</summary>
    public (string Service, Guid Row)? HandOff { get; init; }
    public List<DocumentWrite> Documents { get; } = [];
    public List<OutgoingRow> Outgoing { get; } = [];

    /// <summary>Records of other services' ledgers; one that is there already is fine.</summary>
    public List<Collected> Collected { get; } = [];

    /// <summary>Where the store keeps keys: wraps of new ones. One that is there already is a conflict.</summary>
    public List<WrappedKey> Keys { get; } = [];

    /// <summary>Where the store keeps keys: wraps for one more service. One that is there already is fine.</summary>
    public List<WrappedKey> Grants { get; } = [];

    /// <summary>Null: wait for the database as long as it takes (a broker message stays unacknowledged meanwhile). An HTTP caller gets an answer.</summary>
    public TimeSpan? Patience { get; init; }

    public TaskCompletionSource<Outcome> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
