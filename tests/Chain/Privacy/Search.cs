using System.Buffers;
using System.Text;

namespace Keten.Tests.Chain.Privacy;

/// <summary>Finds canaries in any bytes, however they were written: as they are, UTF-16, hexadecimal or base64.</summary>
internal sealed class Search
{
    // A number this short comes by chance; then it must stand on its own.
    private const int Short = 10;
    private const int Chunk = 1 << 20;

    private readonly List<Needle> _needles = [];
    private readonly SearchValues<string> _any;
    private readonly int _longest;

    public Search(Canaries canaries)
    {
        foreach (var (value, field) in canaries.Fields)
        {
            _needles.AddRange(Written(value).Select(text => new Needle(text.Text, field, text.Exact, text.Alone)));
        }

        _any = SearchValues.Create([.. _needles.Select(needle => needle.Text)], StringComparison.OrdinalIgnoreCase);
        _longest = _needles.Max(needle => needle.Text.Length);
    }

    private sealed record Needle(string Text, string Field, bool Exact, bool Alone);

    /// <summary>The fields whose canary is in it.</summary>
    public IReadOnlySet<string> In(string text) => In(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="In(string)"/>
    public IReadOnlySet<string> In(ReadOnlySpan<byte> bytes)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < bytes.Length; start += Chunk)
        {
            // Each chunk goes on into the next by the longest needle and its neighbours.
            var text = Encoding.Latin1.GetString(bytes[Math.Max(0, start - 1)..Math.Min(bytes.Length, start + Chunk + _longest + 1)]);
            Look(text, found);
        }

        return found;
    }

    private void Look(string text, HashSet<string> found)
    {
        for (var at = 0; ; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(_any);
            if (next < 0)
            {
                return;
            }

            at += next;
            foreach (var needle in _needles)
            {
                if (string.Compare(text, at, needle.Text, 0, needle.Text.Length, needle.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) == 0
                    && (!needle.Alone || StandsAlone(text, at, needle.Text.Length)))
                {
                    found.Add(needle.Field);
                }
            }
        }
    }

    private static bool StandsAlone(string text, int at, int length) =>
        (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + length >= text.Length || !char.IsAsciiLetterOrDigit(text[at + length]));

    private static IEnumerable<(string Text, bool Exact, bool Alone)> Written(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        yield return (value, false, value.Length <= Short);
        yield return (Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(value)), false, false);
        yield return (Convert.ToHexStringLower(utf8), false, false);
        for (var before = 0; before < 3; before++)
        {
            // Of base64 only what follows from the value alone, whatever stands before and after it.
            var padded = Convert.ToBase64String([.. new byte[before], .. utf8]).TrimEnd('=');
            var (first, whole) = (((before * 8) + 5) / 6, (before + utf8.Length) * 8 / 6);
            yield return (padded[first..whole], true, false);
        }
    }
}
