using System.Buffers;
using System.Text;

namespace Keten.Sharing.Masking;

/// <summary>
/// Looks again at what was masked, in the simplest way there is and with nothing of how it was masked: whether a word, number or
/// address of somebody hidden still stands in it. Words that are Dutch too it lets be: they cannot be told from names this way.
/// </summary>
internal sealed class Remains
{
    private const int ShortestWord = 4;
    private const int ShortestNumber = 6;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _series = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _search;

    public Remains(IEnumerable<Somebody> hidden)
    {
        foreach (var one in hidden)
        {
            foreach (var word in one.Names.SelectMany(name => new[] { name.Given, name.Family }).Concat(one.Aliases).SelectMany(Words))
                (word.Any(char.IsDigit) ? _series : _words).Add(word.Any(char.IsDigit) ? word.ToUpperInvariant() : word);
            _words.UnionWith(one.Emails.Select(email => email.Trim()).Where(email => email.Length > 0));
            _numbers.UnionWith(one.Bsns.Select(Digits).Concat(one.Phones.Select(Digits).Select(phone => phone.Length > 9 ? phone[^9..] : phone)).Where(number => number.Length >= ShortestNumber));
            _series.UnionWith(one.Plates.Concat(one.Ibans).Select(Signs).Where(series => series.Length >= ShortestNumber));
        }

        _search = SearchValues.Create([.. _words], StringComparison.OrdinalIgnoreCase);
    }

    public bool Any(string masked)
    {
        var text = WithoutLabels(masked);
        var digits = Digits(text);
        return HasWord(text)
            || _numbers.Any(number => digits.Contains(number, StringComparison.Ordinal))
            || (_series.Any(series => digits.Contains(Digits(series), StringComparison.Ordinal)) && Signs(text) is var signs && _series.Any(series => signs.Contains(series, StringComparison.Ordinal)));
    }

    private bool HasWord(ReadOnlySpan<char> text)
    {
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = text.IndexOfAny(_search); at >= 0 && at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(_search);
            if (next < 0)
                return false;
            at += next;
            if (at > 0 && char.IsLetter(text[at - 1]))
                continue;
            // The longest of those that start here may be one that ends in the middle of a word.
            for (var end = at + 1; end <= text.Length; end++)
            {
                if ((end == text.Length || !char.IsLetter(text[end])) && known.Contains(text[at..end]))
                    return true;
                if (end < text.Length && char.IsWhiteSpace(text[end]))
                    break;
            }
        }

        return false;
    }

    private static IEnumerable<string> Words(string? text) =>
        new string([.. (text ?? "").Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord && Masking.Words.DoubtOf(Fold.Compact(word)) == Doubt.None);

    private static string Digits(string text)
    {
        var found = new StringBuilder();
        for (var at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0)
                break;
            found.Append(text[at += next]);
        }

        return found.ToString();
    }

    private static string Signs(string text)
    {
        Span<char> found = text.Length <= 512 ? stackalloc char[512] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))
                found[length++] = letter;
            else if (char.IsAsciiLetterLower(letter))
                found[length++] = (char)(letter - 'a' + 'A');
        }

        return new string(found[..length]);
    }

    private static string WithoutLabels(string text)
    {
        var kept = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = text.IndexOf('[', Math.Max(from, at + 1)))
        {
            var length = Label.Length(text.AsSpan(at));
            if (length == 0)
                continue;
            kept.Append(text, from, at - from).Append('|');
            from = at + length;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }
}
