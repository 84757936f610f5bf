using Npgsql;

namespace Keten.Hosting;

/// <summary>Where each service of this process keeps its state, and the writer and readers that stand before it.</summary>
internal sealed class Databases : IDisposable
{
    private readonly Dictionary<string, Database> _byService = [];
    private readonly List<Database> _all = [];
    private readonly List<NpgsqlDataSource> _sources = [];

    public Databases(KetenSettings settings, IReadOnlyList<string> services, Relay relay, RightOfWay way, TimeProvider clock)
    {
        if (settings.Embedded)
        {
            Directory.CreateDirectory(settings.DataFolder);
            var one = new Database(new SqliteStore(Path.Combine(settings.DataFolder, "keten.db"), services, clock), services, relay, way);
            _all.Add(one);
            foreach (var service in services)
            {
                _byService[service] = one;
            }

            return;
        }

        foreach (var service in services)
        {
            var source = settings.Postgres(service);
            _sources.Add(source);
            var own = new Database(new PostgresStore(source, service, settings.KeepsKeys(service), clock), [service], relay, way);
            _all.Add(own);
            _byService[service] = own;
        }
    }

    public IReadOnlyList<Database> All => _all;

    public Database Of(string service) => _byService[service];

    public void Dispose()
    {
        _all.ForEach(d => (d.Store as IDisposable)?.Dispose());
        _sources.ForEach(s => s.Dispose());
    }
}

/// <summary>One database with a writer per lane and its coalesced loads.</summary>
internal sealed class Database
{
    private readonly Grouped<DocumentKey, StoredDocument?> _loads;
    private readonly Writer _normal;
    private readonly Writer _acute;

    public Database(IStore store, IReadOnlyList<string> services, Relay relay, RightOfWay way)
    {
        Store = store;
        Services = services;
        (_normal, _acute) = (new(store, relay, way, acute: false), new(store, relay, way, acute: true));
        _loads = new(LoadMany, store.IsTransient);
    }

    public IStore Store { get; }

    public IReadOnlyList<string> Services { get; }

    public Door Door { get; } = new(() => Environment.TickCount64);

    public Task Write(CancellationToken stop) => Task.WhenAll(_normal.Run(stop), _acute.Run(stop));

    public Task<Outcome> Commit(ChangeSet set) => (set.Acute ? _acute : _normal).Commit(set);

    /// <summary>The broker has it: the row goes with the next group.</summary>
    public void Sent(OutgoingRow row) => (row.Acute ? _acute : _normal).Sent(row);

    public Task<StoredDocument?> Load(DocumentKey key, TimeSpan? patience) => _loads.Run(key, patience);

    public Task<IReadOnlyList<StoredDocument>> List(string service, string kind, Filter filter, TimeSpan? patience) =>
        Patiently(() => Store.List(service, kind, filter), patience);

    public Task<IReadOnlyList<LedgerEntry>> Ledger(string service, long from, int limit, TimeSpan? patience) =>
        Patiently(() => Store.Ledger(service, from, limit), patience);

    public Task<IReadOnlyList<LedgerEntry>> Collected(string service, string of, Link after, int limit, TimeSpan? patience) =>
        Patiently(() => Store.Collected(service, of, after, limit), patience);

    public Task<IReadOnlyDictionary<string, long>> HighestCollected(string service, TimeSpan? patience) =>
        Patiently(() => Store.HighestCollected(service), patience);

    public Task<IReadOnlyList<StoredDocument>> Find(string service, string kind, IReadOnlyCollection<string> lookups, string? region, DateTimeOffset? until, int most, TimeSpan? patience) =>
        Patiently(() => Store.Find(service, kind, lookups, region, until, most), patience);

    public Task<bool> Seen(string service, Guid message, Guid consumer) =>
        Patiently(() => Store.Seen(service, message, consumer), null);

    /// <summary>A database that is away is waited for, as with every load and commit: it is no fault of the message.</summary>
    private async Task<T> Patiently<T>(Func<Task<T>> ask, TimeSpan? patience)
    {
        var since = Environment.TickCount64;
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception e) when (Store.IsTransient(e))
            {
                if (patience is { } most && Environment.TickCount64 - since > most.TotalMilliseconds)
                {
                    throw new TimeoutException("database_away", e);
                }

                await Task.Delay(250);
            }
        }
    }

    private async Task<IReadOnlyList<StoredDocument?>> LoadMany(IReadOnlyList<DocumentKey> keys)
    {
        var found = await Store.Load([.. keys.Distinct()]);
        return [.. keys.Select(found.GetValueOrDefault)];
    }
}
