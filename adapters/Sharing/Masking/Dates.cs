using System.Globalization;

namespace Keten.Sharing.Masking;

/// <summary>Birth dates in the ways they are written here: 12-04-1999, 12/4/99, 12 april 1999, 12 apr '99, 1999-04-12, April 12, 1999, 12041999.</summary>
internal sealed class Dates
{
    private const int LongestGap = 3;
    private const int NearBirth = 4;

    private static readonly string[][] Months =
    [
        ["januari", "jan", "january", "i"], ["februari", "feb", "febr", "february", "ii"], ["maart", "mrt", "mar", "march", "iii"], ["april", "apr", "iv"], ["mei", "may", "v"], ["juni", "jun", "june", "vi"],
        ["juli", "jul", "july", "vii"], ["augustus", "aug", "august", "viii"], ["september", "sep", "sept", "ix"], ["oktober", "okt", "oct", "october", "x"], ["november", "nov", "xi"], ["december", "dec", "xii"],
    ];

    private static readonly Dictionary<string, int> MonthsByName = Months.SelectMany((names, index) => names.Select(name => (name, index))).ToDictionary(month => month.name, month => month.index + 1, StringComparer.Ordinal);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthsByFolded = MonthsByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<DateOnly, List<int>> _known = [];
    private readonly HashSet<int> _starts = [];

    public void Add(DateOnly day, int who)
    {
        if (!_known.TryGetValue(day, out var all))
            _known.Add(day, all = []);
        all.Add(who);
        // Whatever a writing of it may start with: most numbers in a text start none.
        _starts.UnionWith([day.Day, day.Month, day.Year, day.Year % 100]);
        _starts.UnionWith(Joined(day).Select(joined => int.Parse(joined, CultureInfo.InvariantCulture)));
    }

    /// <summary>0: no month.</summary>
    public static int MonthOf(ReadOnlySpan<char> folded) => MonthsByFolded.TryGetValue(folded, out var month) ? month : 0;

    public void Find(Script script, Action<int, int, IReadOnlyList<int>> found)
    {
        for (var i = 0; _known.Count > 0 && i < script.Tokens.Length; i++)
        {
            if (script.Tokens[i] is not { Shape: Shape.Digits, Length: 1 or 2 or 4 or 6 or 8 } || !_starts.Contains(Number(script, i)))
                continue;
            foreach (var (day, who) in _known)
            {
                if (Match(script, i, day) is not { } match)
                    continue;
                found(script.Tokens[match.First].Start, script.Tokens[match.Last].End, who);
                i = Math.Max(i, match.Last);
                break;
            }
        }
    }

    private static (int First, int Last)? Match(Script script, int at, DateOnly day)
    {
        if (script.Tokens[at].Length is 6 or 8 && Joined(day).Contains(script.Word(at).ToString()))
            return (at, at);
        if (IsYear(script, at, day) && IsMonth(script, at + 1, day) && IsDay(script, at + 2, day))
            return (at, at + 2);
        if (IsMonth(script, at, day) && IsDay(script, at + 1, day) && IsYear(script, at + 2, day))
            return (at, at + 2);
        if (!Value(script, at, day.Day))
            return null;
        if (at > 0 && IsClose(script, at) && MonthOf(script.Word(at - 1)) == day.Month && IsYear(script, Ordinal(script, at), day))
            return (at - 1, Ordinal(script, at));
        var month = Ordinal(script, at);
        if (!IsMonth(script, month, day))
            return null;
        return IsYear(script, month + 1, day) ? (at, month + 1) : IsOfBirth(script, at) && !IsOtherYear(script, month + 1) ? (at, month) : null;
    }

    private static IEnumerable<string> Joined(DateOnly day) =>
        new[] { "yyyyMMdd", "ddMMyyyy", "ddMMyy", "yyMMdd" }.Select(form => day.ToString(form, CultureInfo.InvariantCulture));

    // 12e, 12de, 12ste april.
    private static int Ordinal(Script script, int day) =>
        day + 1 < script.Tokens.Length && script.Before(day + 1).IsEmpty && script.Word(day + 1) is "e" or "de" or "ste" or "th" ? day + 2 : day + 1;

    private static bool IsDay(Script script, int at, DateOnly day) => IsClose(script, at) && Value(script, at, day.Day);

    private static bool IsMonth(Script script, int at, DateOnly day) =>
        at < script.Tokens.Length && (at == 0 || IsClose(script, at) || script.Tokens[at].Shape == Shape.Digits)
        && (script.Tokens[at].Shape == Shape.Digits ? Value(script, at, day.Month) : MonthOf(script.Word(at)) == day.Month);

    private static bool IsYear(Script script, int at, DateOnly day) => at < script.Tokens.Length && script.Tokens[at].Length switch
    {
        4 => Number(script, at) == day.Year,
        2 => Number(script, at) == day.Year % 100 && IsClose(script, at),
        _ => false,
    };

    private static bool IsOtherYear(Script script, int at) => at < script.Tokens.Length && IsClose(script, at) && script.Tokens[at] is { Shape: Shape.Digits, Length: 4 };

    private static bool IsOfBirth(Script script, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - NearBirth && script.Before(before + 1).IndexOfAny(']', ';', '\n') < 0; before--)
        {
            var word = script.Word(before);
            if (word.StartsWith("geb") || word.StartsWith("verjaar") || word.StartsWith("jarig"))
                return true;
        }

        return at + 2 < script.Tokens.Length && script.Word(at + 2) is "jarig" or "geboren";
    }

    private static bool Value(Script script, int at, int value) => at < script.Tokens.Length && script.Tokens[at].Length <= 2 && Number(script, at) == value;

    // -1: no number.
    private static int Number(Script script, int at) =>
        script.Tokens[at].Shape == Shape.Digits && int.TryParse(script.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool IsClose(Script script, int at)
    {
        if (at >= script.Tokens.Length || script.Before(at).Length > LongestGap)
            return false;
        foreach (var sign in script.Before(at))
        {
            if (!(sign is ' ' or '-' or '.' or '/' or ',' or '\'' or '’' or '‘' or '–' or '‑' or '\u00A0' or '\n'))
                return false;
        }

        return true;
    }
}
