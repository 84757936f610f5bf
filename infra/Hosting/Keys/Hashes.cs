using System.Security.Cryptography;
using System.Text;

namespace Keten.Hosting;

/// <summary>
/// Keyed hashes: the only way to search on content. One key per purpose, derived from the service's own key, so that a
/// hash made for one purpose says nothing for another.
/// </summary>
public sealed class Hashes
{
    [ThreadStatic]
    private static Dictionary<byte[], IncrementalHash>? _hashers;

    private readonly KeyRing _ring;

    internal Hashes(KeyRing ring) => _ring = ring;

    /// <summary>HMAC-SHA-256 of a normalised value under this service's key for the purpose; 32 bytes as lower-case hex.</summary>
    public string Of(string service, string purpose, string value)
    {
        var hasher = Lasting(_ring.For(service, "hash " + purpose));
        Span<byte> bytes = value.Length <= 128 ? stackalloc byte[3 * 128] : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        hasher.AppendData(bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
        Span<byte> hash = stackalloc byte[32];
        hasher.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash);
    }

    // To make one takes longer than to use it. One serves one thread at a time; the keys are few and live as long as the process.
    private static IncrementalHash Lasting(byte[] key)
    {
        var hashers = _hashers ??= [];
        return hashers.TryGetValue(key, out var hasher) ? hasher : hashers[key] = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    }
}
