using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Keten.Hosting;

/// <summary>Data keys of signals and cases: made here, wrapped per entitled service, unwrapped on use and remembered for a short while.</summary>
internal sealed class DataKeys
{
    private const int MostRemembered = 20_000;

    // Bounds how long a process may still open what was erased without hearing of it.
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(60);

    private readonly KeyRing _ring;
    private readonly IKeyStore _store;
    private readonly Grouped<IReadOnlyList<WrappedKey>, bool> _adds;
    private readonly Grouped<(Guid Id, string Service), WrappedKey?> _finds;
    private readonly Grouped<Guid, bool> _ends;
    private readonly ConcurrentDictionary<(Guid Id, string Service), (byte[] Key, long Until)> _remembered = new();
    private int _kept;

    public DataKeys(KeyRing ring, IKeyStore store)
    {
        _ring = ring;
        _store = store;
        _adds = new(store.Add, store.IsTransient, pumps: 1);
        _finds = new(FindMany, store.IsTransient);
        _ends = new(DestroyMany, store.IsTransient, pumps: 1);
    }

    public Task Migrate(CancellationToken stop) => _store.Migrate(stop);

    /// <summary>Throws when the key store does not answer.</summary>
    public Task Reach() => _store.Find([(Guid.Empty, "")]);

    public static byte[] Make() => RandomNumberGenerator.GetBytes(32);

    public WrappedKey Wrap(byte[] key, Guid id, string from, string to) =>
        new(id, to, from, Sealing.Wrap(_ring.Wrap(from, to), Context(id, to), key));

    /// <summary>Makes the wraps durable. False, and none for others: a key that was made here for one of these ids exists already.</summary>
    public Task<bool> Add(IReadOnlyList<WrappedKey> keys, TimeSpan? patience) => _adds.Run(keys, patience);

    /// <summary>Null: the service is not entitled, or the key was destroyed.</summary>
    public async ValueTask<byte[]?> Find(Guid id, string service, TimeSpan? patience)
    {
        if (_remembered.TryGetValue((id, service), out var known) && known.Until > Environment.TickCount64)
        {
            return known.Key;
        }

        if (await _finds.Run((id, service), patience) is not { } wrapped)
        {
            return null;
        }

        var key = Sealing.Unwrap(_ring.Wrap(wrapped.From, service), Context(id, service), wrapped.Wrapped);
        Keep(id, service, key);
        return key;
    }

    /// <summary>Destroys a key for everybody. This process forgets it at once, others within what they remember.</summary>
    public async Task Destroy(Guid id, TimeSpan? patience)
    {
        await _ends.Run(id, patience);
        foreach (var known in _remembered.Keys.Where(known => known.Id == id))
        {
            _remembered.TryRemove(known, out _);
        }
    }

    public void Keep(Guid id, string service, byte[] key)
    {
        // Counted here: a concurrent dictionary takes all its locks to say how much it holds.
        if (Interlocked.Increment(ref _kept) >= MostRemembered)
        {
            Interlocked.Exchange(ref _kept, 0);
            _remembered.Clear();
        }

        _remembered[(id, service)] = (key, Environment.TickCount64 + (long)Remember.TotalMilliseconds);
    }

    private async Task<IReadOnlyList<WrappedKey?>> FindMany(IReadOnlyList<(Guid Id, string Service)> wanted)
    {
        var found = await _store.Find([.. wanted.Distinct()]);
        return [.. wanted.Select(found.GetValueOrDefault)];
    }

    private async Task<IReadOnlyList<bool>> DestroyMany(IReadOnlyList<Guid> ids)
    {
        await _store.Destroy([.. ids.Distinct()]);
        return [.. ids.Select(_ => true)];
    }

    private static byte[] Context(Guid id, string service) => Encoding.UTF8.GetBytes($"{id:N}|{service}");
}
