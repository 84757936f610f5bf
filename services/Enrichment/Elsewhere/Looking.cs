using Keten.Enrichment.Correlate;
using Keten.Hosting;

namespace Keten.Enrichment.Elsewhere;

/// <summary>Makes and finds what is noticed over the border of a region. Where no instrument lets this region tell another, neither.</summary>
internal static class Looking
{
    /// <summary>Looked at in all regions together; what is further back on a very busy address is not found.</summary>
    public const int MostAround = 60;

    /// <summary>Entries under the key that is in use now.</summary>
    public static async Task<IReadOnlyList<Entry>> Entries(this Work work, Inquiry inquiry, IReadOnlyList<MatchKey> keys, Keying keying)
    {
        var crossing = Crossing(keys);
        if (crossing.Count == 0 || keying.Neighbours.Of(inquiry.Region, work.Now).Count == 0)
            return [];

        var current = (await work.Generations(keying.Elsewhere)).Current;
        var hash = await work.HashesUnder(current.Key) ?? throw new NotNowException("key_turning");
        return [.. crossing.Select(key => Entry.Of(inquiry, current, hash(key)))];
    }

    /// <summary>Ids that entries of this signal under these keys may have, whichever key was in use when they were made.</summary>
    public static async Task<IReadOnlyList<string>> EntriesOf(this Work work, Guid signal, IReadOnlyList<MatchKey> keys) =>
        [.. (await work.Sought(Crossing(keys))).Keys.Select(hash => Entry.IdOf(hash, signal))];

    /// <summary>Which signals of this region and of those it may hear of have one of these keys: one question, under all keys that are alive.</summary>
    public static async Task<IReadOnlyList<Sighting>> Look(this Work work, IReadOnlyList<MatchKey> keys, string region, Keying keying)
    {
        var beyond = keying.Neighbours.Of(region, work.Now);
        if (beyond.Count == 0)
            return [];

        var sought = await work.Sought(Crossing(keys));
        var found = await work.Find<Entry>(sought.Keys, MostAround + 1);
        return
        [
            .. found
                .Where(entry => entry.At + keying.Elsewhere.Keep > work.Now && (entry.Region == region || beyond.Contains(entry.Region)))
                .Select(entry => new Sighting(sought[entry.Hash], entry.SignalId, entry.Region, entry.At)),
        ];
    }

    // By the hash that is looked for: the one it is of, the same under every key.
    private static async Task<Dictionary<string, string>> Sought(this Work work, IReadOnlyList<string> crossing)
    {
        var sought = new Dictionary<string, string>(StringComparer.Ordinal);
        if (crossing.Count == 0 || await work.Load<Generations>(Generations.Id) is not { } generations)
            return sought;

        foreach (var generation in generations.Live)
        {
            if (await work.HashesUnder(generation.Key) is not { } hash)
                continue;
            foreach (var key in crossing)
            {
                sought[hash(key)] = key;
            }
        }

        return sought;
    }

    private static IReadOnlyList<string> Crossing(IReadOnlyList<MatchKey> keys) => [.. keys.Select(key => key.Across).OfType<string>().Distinct()];
}
