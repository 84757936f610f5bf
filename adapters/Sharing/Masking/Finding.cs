namespace Keten.Sharing.Masking;

/// <summary>Finds marks that are one series: numbers, plates, addresses, whole names.</summary>
internal static class Finding
{
    private const int Near = 4;
    private const int LongestNearGap = 3;
    private const string Spaces = " \u00A0";
    private const string Dashes = "-\u2010\u2011\u2013";

    public static void Find(Script script, Series series, Action<int, int, IReadOnlyList<int>> found)
    {
        for (var i = 0; i < script.Tokens.Length; i++)
        {
            var marks = series.StartingAt(script.Folded[script.Tokens[i].From..]);
            for (var which = 0; which < (marks?.Count ?? 0); which++)
            {
                if (Last(script, i, marks![which]) is not (>= 0 and var last) || Spread(script, i, last, marks[which]) is not { } spread)
                    continue;
                found(spread.Start, spread.End, marks[which].Of);
                break;
            }
        }
    }

    // The word it ends with; -1 when it is not there, or goes on.
    private static int Last(Script script, int first, Mark mark)
    {
        var from = script.Tokens[first].From;
        var length = mark.Compact.Length;
        if (from + length > script.Folded.Length || !script.Folded.Slice(from, length).SequenceEqual(mark.Compact))
            return -1;
        var last = first;
        while (script.Tokens[last].From + script.Tokens[last].Length < from + length)
            last++;
        var rest = script.Folded[(from + length)..(script.Tokens[last].From + script.Tokens[last].Length)];
        var isWhole = rest.IsEmpty || (rest is "s" && mark.Kind is Kind.Name or Kind.NameReversed or Kind.NameDotted or Kind.Torn);
        return isWhole && Hangs(script, first, last, mark.Kind) ? last : -1;
    }

    private static bool Hangs(Script script, int first, int last, Kind kind)
    {
        var (between, most) = Between(kind);
        for (var i = first + 1; i <= last; i++)
        {
            var signs = 0;
            foreach (var sign in script.Before(i))
            {
                if (Fold.Of(sign) is not { Length: 0 } && (++signs > most || !between.Contains(sign, StringComparison.Ordinal)))
                    return false;
            }

            if (kind == Kind.Spelled && (script.Tokens[i].Length > 1 || script.Tokens[i - 1].Length > 1))
                return false;
        }

        return kind != Kind.Spelled || last > first;
    }

    private static (string Between, int Most) Between(Kind kind) => kind switch
    {
        Kind.Number => (Spaces + Dashes + "./()+'·", 3),
        Kind.Plate => (Spaces + Dashes + ".·", 3),
        Kind.Email => (Spaces + "@.-_+()[]{}<>", 3),
        Kind.Handle => ("._-", 1),
        Kind.Page => ("._-/:?=&#%~+@", 3),
        Kind.Name => (Spaces + Dashes + "'’`_\n\r\t", 2),
        Kind.NameReversed => (Spaces + Dashes + "'’`_,\n\r\t", 2),
        Kind.Torn => ("'’`´", 1),
        Kind.Spelled => (Spaces + Dashes + ".", 2),
        Kind.NameDotted => (Spaces + Dashes + "./", 2),
        _ => (Spaces + Dashes + "'’.", 2),
    };

    private static (int Start, int End)? Spread(Script script, int first, int last, Mark mark)
    {
        int start = script.Tokens[first].Start, end = script.Tokens[last].End;
        return mark.Kind switch
        {
            Kind.Number => (start > 0 && script.Text[start - 1] == '+' ? start - 1 : start, end),
            Kind.Handle or Kind.Page => Handles.Around(script.Text, start, end),
            Kind.Postcode => (start, HouseNumber(script, last, last, mark) is > 0 and var number ? number : end),
            Kind.Street => Address(script, first, last, mark),
            _ => (start, end),
        };
    }

    // A street alone is a street. With the house number near it, before or after, it is where somebody lives.
    private static (int Start, int End)? Address(Script script, int first, int last, Mark mark)
    {
        if (HouseNumber(script, last, last + Near - 1, mark) is > 0 and var end)
            return (script.Tokens[first].Start, end);
        for (var i = first - 1; i >= 0 && i >= first - Near && IsNear(script, i + 1); i--)
        {
            if (IsNumber(script, i, mark))
                return (script.Tokens[i].Start, script.Tokens[last].End);
        }

        return null;
    }

    // Where it ends, with what is added to it: 12a, 12-a.
    private static int HouseNumber(Script script, int last, int farthest, Mark mark)
    {
        for (var i = last + 1; i < script.Tokens.Length && i <= farthest + 1 && IsNear(script, i); i++)
        {
            if (!IsNumber(script, i, mark))
                continue;
            var isAdded = i + 1 < script.Tokens.Length && script.Tokens[i + 1].Length == 1 && script.Before(i + 1) is "" or "-";
            return script.Tokens[isAdded ? i + 1 : i].End;
        }

        return 0;
    }

    private static bool IsNumber(Script script, int at, Mark mark) =>
        mark.HouseNumber is { } number && script.Tokens[at].Shape == Shape.Digits && script.Word(at).SequenceEqual(number);

    private static bool IsNear(Script script, int at) => script.Before(at).Length <= LongestNearGap && !script.Before(at).Contains('\n');
}
