using System.Security.Cryptography;
using System.Text;

namespace Keten.Hosting;

/// <summary>Ids that come out the same when the same thing is done again.</summary>
public static class Ids
{
    /// <summary>
    /// An id made from another and a purpose. The first 48 bits (the time of a version 7 UUID) are kept, so that
    /// everything about one signal stands together at the right-hand edge of every index.
    /// </summary>
    public static Guid Derive(Guid from, string purpose)
    {
        Span<byte> source = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(purpose.Length)];
        from.TryWriteBytes(source, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(purpose, source[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(source[..length], hash);
        source[..6].CopyTo(hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8: made by a rule of our own (RFC 9562)
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
