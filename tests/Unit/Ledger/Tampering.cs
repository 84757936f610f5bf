using Keten.Hosting;

namespace Keten.Tests.Unit.Ledger;

/// <summary>What somebody who can write in one database may do to the records there, who has no key. Each says the number at which it must show.</summary>
internal static class Tampering
{
    public static IReadOnlyDictionary<string, Func<List<LedgerEntry>, Random, (List<LedgerEntry> Copy, long Number)>> Deeds { get; } =
        new Dictionary<string, Func<List<LedgerEntry>, Random, (List<LedgerEntry>, long)>>(StringComparer.Ordinal)
        {
            ["flip a bit"] = (copy, random) =>
            {
                var i = random.Next(copy.Count);
                var number = copy[i].Sequence;
                var ways = EveryBitOf(copy[i]).ToList();
                copy[i] = ways[random.Next(ways.Count)];
                return (copy, number);
            },
            ["renumber"] = (copy, random) =>
            {
                var i = random.Next(copy.Count);
                var number = copy[i].Sequence;
                copy[i] = copy[i] with { Sequence = number ^ (1L << random.Next(4, 64)) };
                return (copy, number);
            },
            ["take out"] = (copy, random) =>
            {
                var i = random.Next(copy.Count);
                var number = copy[i].Sequence;
                copy.RemoveAt(i);
                return (copy, number);
            },
            ["cut off the end"] = (copy, random) =>
            {
                var left = random.Next(copy.Count);
                return (copy[..left], left + 1);
            },
            ["exchange two"] = (copy, random) =>
            {
                var (i, j) = Two(copy, random);
                (copy[i], copy[j]) = (copy[j] with { Sequence = copy[i].Sequence }, copy[i] with { Sequence = copy[j].Sequence });
                return (copy, copy[i].Sequence);
            },
            ["exchange what two say"] = (copy, random) =>
            {
                var (i, j) = Two(copy, random);
                (copy[i], copy[j]) = (copy[i] with { Record = copy[j].Record }, copy[j] with { Record = copy[i].Record });
                return (copy, copy[i].Sequence);
            },
            ["put one in"] = (copy, random) =>
            {
                var i = random.Next(copy.Count + 1);
                var last = i == 0 ? Chain.Start(A.Service) : new(copy[i - 1].Sequence, copy[i - 1].Hash);
                var forged = Chain.Append(A.Service, last, [A.Row(A.Disclosed(1_000))])[0] with { Seal = new byte[32] };
                copy = [.. copy[..i], forged, .. copy[i..].Select(entry => entry with { Sequence = entry.Sequence + 1 })];
                return (copy, forged.Sequence);
            },
            ["write the whole end anew"] = (copy, random) =>
            {
                var i = random.Next(copy.Count);
                var last = i == 0 ? Chain.Start(A.Service) : new(copy[i - 1].Sequence, copy[i - 1].Hash);
                var forged = Chain.Append(A.Service, last, copy[i..].Select((_, n) => A.Row(A.Disclosed(1_000 + n)))).Select(entry => entry with { Seal = copy[i].Seal });
                return ([.. copy[..i], .. forged], i + 1);
            },
        };

    /// <summary>The entry with one bit flipped, each in turn, but for its number.</summary>
    public static IEnumerable<LedgerEntry> EveryBitOf(LedgerEntry entry) =>
    [
        .. Flipped(entry.Previous).Select(bytes => entry with { Previous = bytes }),
        .. Flipped(entry.Hash).Select(bytes => entry with { Hash = bytes }),
        .. Flipped(entry.Seal).Select(bytes => entry with { Seal = bytes }),
        .. Flipped(entry.Record).Select(bytes => entry with { Record = bytes }),
    ];

    private static IEnumerable<byte[]> Flipped(byte[] bytes)
    {
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return flipped;
        }
    }

    private static (int, int) Two(List<LedgerEntry> copy, Random random)
    {
        var i = random.Next(copy.Count - 1);
        return (i, random.Next(i + 1, copy.Count));
    }
}
