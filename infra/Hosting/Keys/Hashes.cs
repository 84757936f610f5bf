using System.Security.Cryptography;
using System.Text;

namespace Keten.Hosting;

/// <summary>
/// Keyed hashes: the only way to search on content. One key per purpose, derived from the service's own key, so that a
/// hash made for one purpose says nothing for another.
/// </summary>
public sealed class Hashes
{
    private readonly KeyRing _ring;

    internal Hashes(KeyRing ring) => _ring = ring;

    /// <summary>HMAC-SHA-256 of a normalised value under this service's key for the purpose; 32 bytes as lower-case hex.</summary>
    public string Of(string service, string purpose, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_ring.For(service, "hash " + purpose), Encoding.UTF8.GetBytes(value)));
}
