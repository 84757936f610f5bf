using Keten.Messages;

namespace Keten.Hosting;

/// <content>Ledgers: what this service recorded itself, which every <see cref="Disclosed"/> that it publishes goes into, and copies of those of others.</content>
public sealed partial class Work
{
    internal const string LedgerKey = "ledger";

    private const int MostCollectedAtOnce = 2_000;

    private readonly List<Collected> _collected = [];

    /// <summary>Keeps a record of another service's ledger as it came, sealed by this one. Of one number all that differ are kept.</summary>
    public void Collect(Disclosed news)
    {
        if (news is not { Sequence: { } sequence, Previous: { } previous, Hash: { } hash })
        {
            return; // of before there were ledgers
        }

        var said = Convert.FromHexString(hash);
        var seal = Chain.Seal(_ring.For(Service, LedgerKey), news.Service, said);
        _collected.Add(new(news.Service, new(sequence, Convert.FromHexString(previous), said, seal, LedgerRecord.Of(news))));
    }

    /// <summary>What this service's own ledger holds after a number (null: from the very beginning), each checked.</summary>
    public async Task<IReadOnlyList<LedgerPlace>> OwnLedger(long? after, int limit)
    {
        // With the one before, to see whether the first follows on it.
        var entries = await _databases.Of(Service).Ledger(Service, after ?? long.MinValue, limit + 1, _cause.Patience);
        var reader = new ChainReader(Service, _ring.For(Service, LedgerKey));
        return [.. entries.Select(reader.Next).SkipWhile(place => place.Sequence == after).Take(limit)];
    }

    /// <summary>What was collected of a service's ledger, each checked.</summary>
    public async Task<IReadOnlyList<LedgerPlace>> CollectedLedger(string of)
    {
        var places = new List<LedgerPlace>();
        var reader = new ChainReader(of, _ring.For(Service, LedgerKey));
        var (after, more) = (new Link(long.MinValue, []), true);
        while (more)
        {
            // A part at a time: only what there is to say of the records is kept in memory, not they themselves.
            var entries = await _databases.Of(Service).Collected(Service, of, after, MostCollectedAtOnce, _cause.Patience);
            places.AddRange(entries.Select(reader.Next));
            more = entries.Count == MostCollectedAtOnce;
            after = more ? new(entries[^1].Sequence, entries[^1].Hash) : after;
        }

        return places;
    }

    /// <summary>The services of whose ledgers something was collected here, with the highest number of each.</summary>
    public Task<IReadOnlyDictionary<string, long>> HighestCollected() => _databases.Of(Service).HighestCollected(Service, _cause.Patience);
}
