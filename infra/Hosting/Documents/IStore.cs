namespace Keten.Hosting;

/// <summary>One database: a PostgreSQL schema of one service, or the one SQLite file of all.</summary>
internal interface IStore
{
    /// <summary>Applies the numbered scripts that are not applied yet.</summary>
    Task Migrate(CancellationToken stop);

    /// <summary>The key store is part of this database: wrapped keys are written in the same transaction as what they open.</summary>
    bool KeepsKeys { get; }

    /// <summary>All change sets in one transaction, and the rows that were sent deleted with them; one outcome each.</summary>
    Task<Outcome[]> Commit(IReadOnlyList<ChangeSet> group, IReadOnlyList<(string Service, Guid Row)> sent);

    Task<IReadOnlyDictionary<DocumentKey, StoredDocument>> Load(IReadOnlyCollection<DocumentKey> keys);

    Task<IReadOnlyList<StoredDocument>> List(string service, string kind, Filter filter);

    /// <summary>The documents with any of these in <c>lookup</c>: of each the latest, at most so many.</summary>
    Task<IReadOnlyList<StoredDocument>> Find(string service, string kind, IReadOnlyCollection<string> lookups, string? region, DateTimeOffset? until, int most);

    Task<bool> Seen(string service, Guid message, Guid consumer);

    /// <summary>A service's own ledger from a number on.</summary>
    Task<IReadOnlyList<LedgerEntry>> Ledger(string service, long from, int limit);

    /// <summary>What a service collected of another's ledger, after a number and hash.</summary>
    Task<IReadOnlyList<LedgerEntry>> Collected(string service, string of, Link after, int limit);

    /// <summary>The services of whose ledgers something was collected, with the highest number of each.</summary>
    Task<IReadOnlyDictionary<string, long>> HighestCollected(string service);

    /// <summary>How many whose moment has come are read at once.</summary>
    const int MostDue = 2_000;

    /// <summary>
    /// Outbox rows whose moment has come, and up to <paramref name="limit"/> of those without one that are older than
    /// <paramref name="before"/> (null: none), acute and oldest first.
    /// </summary>
    Task<IReadOnlyList<OutgoingRow>> Pending(string service, DateTimeOffset now, DateTimeOffset? before, int limit);

    /// <summary>Messages waiting per target and routing key, for the operator.</summary>
    Task<IReadOnlyList<Waiting>> Waiting(string service, DateTimeOffset now);

    /// <summary>Forgets inbox rows older than the longest human retry.</summary>
    Task Prune(string service, DateTimeOffset before);

    /// <summary>The database is away or busy: the same again later, not item by item.</summary>
    bool IsTransient(Exception e);
}

internal sealed record Waiting(string Target, bool ToQueue, string RoutingKey, int Count, DateTimeOffset Oldest);
