using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Keten.Hosting;

/// <summary>
/// What makes a ledger a chain. Each record is hashed with its number and the hash of the one before, so that none can be
/// changed, taken out, put in or moved without those after it showing it. No key of a signal or case is in it: when those
/// are destroyed it still fits.
/// </summary>
internal static class Chain
{
    private const int HashLength = 32;

    /// <summary>What the first record follows on: for each service another, so that no chain can stand in for another one.</summary>
    public static Link Start(string service) => new(0, SHA256.HashData(Encoding.UTF8.GetBytes("keten ledger " + service)));

    /// <summary>SHA-256 of number, previous hash and record. It needs no secret: whoever has the records can check it.</summary>
    public static byte[] Hash(long sequence, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> record)
    {
        // In one piece: to make a hasher that takes several takes longer than to use it.
        var all = new byte[sizeof(long) + previous.Length + record.Length];
        BinaryPrimitives.WriteInt64BigEndian(all, sequence);
        previous.CopyTo(all.AsSpan(sizeof(long)));
        record.CopyTo(all.AsSpan(sizeof(long) + previous.Length));
        return SHA256.HashData(all);
    }

    /// <summary>
    /// HMAC-SHA-256 of the hash under a key that no database holds. Who can only write in a database may well compute a whole
    /// new chain, but cannot seal it.
    /// </summary>
    public static byte[] Seal(byte[] key, string service, byte[] hash)
    {
        byte[] sealedAs = [.. Encoding.UTF8.GetBytes(service), 0, .. hash];
        return HMACSHA256.HashData(key, sealedAs);
    }

    /// <summary>Gives disclosures their places, and with those their messages. The order is theirs.</summary>
    public static IReadOnlyList<LedgerEntry> Append(string service, Link last, IEnumerable<OutgoingRow> disclosed)
    {
        var entries = new List<LedgerEntry>();
        foreach (var row in disclosed)
        {
            var (record, key, envelope) = row.Disclosing!;
            var hash = Hash(last.Sequence + 1, last.Hash, record);
            var entry = new LedgerEntry(last.Sequence + 1, last.Hash, hash, Seal(key, service, hash), record);
            entries.Add(entry);
            row.Body = envelope(entry);
            last = new(entry.Sequence, hash);
        }

        return entries;
    }

    /// <summary>Whether an entry is as it was written: number, previous hash, hash, seal and record.</summary>
    public static bool IsWhole(string service, byte[] key, LedgerEntry entry) =>
        entry.Previous.Length == HashLength
        && entry.Hash.AsSpan().SequenceEqual(Hash(entry.Sequence, entry.Previous, entry.Record))
        && CryptographicOperations.FixedTimeEquals(entry.Seal, Seal(key, service, entry.Hash));
}
