using System.Security.Cryptography;
using System.Text;

namespace Keten.Hosting;

/// <content>What an index of keyed hashes takes: many looked up at once, entries that go, and keys that come to an end.</content>
public sealed partial class Work
{
    /// <summary>Documents of this service by their <c>Lookup</c>, all in one question: of each the latest (up to a moment, when one is given), at most so many. Documents without <c>At</c> are never found.</summary>
    public async Task<IReadOnlyList<T>> Find<T>(IReadOnlyCollection<string> lookups, int most, string? region = null, DateTimeOffset? until = null)
        where T : class, IDocument
    {
        if (lookups.Count == 0)
            return [];
        var found = new List<T>();
        foreach (var document in await _databases.Of(Service).Find(Service, T.Kind, lookups, region, until, most, _cause.Patience))
        {
            if (await OpenUnlessErased<T>(new(Service, T.Kind, document.Id), document) is { } body)
            {
                found.Add(body);
            }
        }

        return found;
    }

    /// <summary>Takes a document away when the work commits, whatever was made of it since it was loaded. One that is not there is gone already.</summary>
    public void Remove<T>(string id)
        where T : class, IDocument
    {
        var key = new DocumentKey(Service, T.Kind, id);
        _saved.Remove(key);
        _saves[key] = () => ValueTask.FromResult(new DocumentWrite(key, 0, null, default, [], Removed: true));
    }

    /// <summary>
    /// Makes keyed hashes (HMAC-SHA-256, lower-case hex) under a data key that was made for that and nothing else: unlike what
    /// <see cref="Hashes"/> makes, they come to an end, when the key is destroyed: null from then on.
    /// </summary>
    public async Task<Func<string, string>?> HashesUnder(Guid dataKey)
    {
        if ((_made.GetValueOrDefault(dataKey) ?? await _keys.Find(dataKey, Service, _cause.Patience)) is not { } found)
            return null;
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, found, 32, info: "keten hash"u8.ToArray());
        return value => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value)));
    }

    /// <summary>Destroys a data key at once, whatever becomes of this work: that it had to go does not depend on it.</summary>
    public Task Destroy(Guid dataKey) => _keys.Destroy(dataKey, _cause.Patience);
}
