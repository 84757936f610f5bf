using System.Buffers;

namespace Keten.Sharing.Masking;

/// <summary>How a word was taken for part of a name.</summary>
internal enum How : byte
{
    Exact,
    Heard,
    Misspelt,

    /// <summary>Part of a longer word.</summary>
    Inside,
}

/// <summary>Whether a word that may be a name is one, by how it is written and by what stands around it.</summary>
internal sealed class Context(Script script, Initials initials, Entry?[] entries, How[] how, bool[] named)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?;,:\n");

    private const int Sure = 7;
    private const int SureByEar = 4;
    private const int MostPrefixes = 4;

    public bool IsName(int at)
    {
        var token = script.Tokens[at];
        var entry = entries[at]!;
        if (FollowsName(at) || PrecedesName(at))
            return true;
        var isCapital = token.Shape is Shape.Capital or Shape.Upper;
        var saysNothing = !isCapital || StartsSentence(at) || IsAmongCapitals(at);
        if (how[at] == How.Inside)
            return true;
        if (how[at] == How.Misspelt)
            return isCapital && (!saysNothing || token.Length >= Sure);
        if (!isCapital)
            return entry.Doubt == Doubt.None && token.Length > 2;
        if (entry.Doubt == Doubt.None)
            return !saysNothing || token.Length >= SureByEar || how[at] == How.Exact;
        if (!saysNothing)
            return !IsMonth(at);
        return entry.Doubt switch
        {
            // "Storm en regen".
            Doubt.Noun => !(at + 2 < script.Tokens.Length && Word(at + 1) is "en" or "of" && script.Tokens[at + 2].Shape == Shape.Lower),
            Doubt.Adjective => at + 1 == script.Tokens.Length || script.Tokens[at + 1].Shape != Shape.Lower || Words.IsVerb(Word(at + 1)) || Ends(at),
            _ => (at + 1 < script.Tokens.Length && script.Before(at + 1).StartsWith(",")) || (at + 1 < script.Tokens.Length && !Ends(at) && Words.IsVerb(Word(at + 1)) && !(at + 2 < script.Tokens.Length && Words.Subjects.Contains(Word(at + 2)))),
        };
    }

    /// <summary>What stands between two words of one name.</summary>
    public bool Joins(int at)
    {
        var gap = script.Before(at);
        if (at == 0 || gap.Length > 3)
            return false;
        foreach (var sign in gap)
        {
            if (sign == '.' ? gap.Length > 1 && !Words.Abbreviations.Contains(Word(at - 1)) && script.Tokens[at - 1].Length > 1 : !(char.IsWhiteSpace(sign) || sign is '-' or '‐' or '‑' or '–' or '\'' or '’' or '`' or '_' or '/'))
                return false;
        }

        return true;
    }

    /// <summary>The word before the prefixes that stand before a word; -1 when there is none or it stands apart.</summary>
    public int BeforePrefixes(int at)
    {
        var before = at;
        while (before > 0 && Joins(before) && at - before < MostPrefixes && Words.Prefixes.Contains(Word(before - 1)) && !named[before - 1] && !IsInitial(before - 1))
            before--;
        return before > 0 && Joins(before) ? before - 1 : -1;
    }

    public bool IsInitial(int at) => script.Tokens[at] is { Length: 1, Shape: Shape.Capital };

    public ReadOnlySpan<char> Word(int at) => script.Word(at);

    /// <summary>A word nobody has for a name, but it stands where a given name stands and starts as theirs does: what somebody is called we cannot know.</summary>
    public bool MayBeGiven(int at, Func<char, bool> startsGiven) =>
        !named[at] && script.Tokens[at] is { Shape: Shape.Capital or Shape.Upper, Length: > 2 } && startsGiven(script.Word(at)[0]) && Words.DoubtOf(Word(at)) == Doubt.None && !Words.Titles.Contains(Word(at)) && !Words.Roles.Contains(Word(at));

    // After a given name, a title, or an initial.
    private bool FollowsName(int at)
    {
        if (BeforePrefixes(at) is not (>= 0 and var before))
            return false;
        var isCapital = script.Tokens[at].Shape is Shape.Capital or Shape.Upper;
        if (named[before] && entries[before] is { } other && other.Shares(entries[at]!) && (isCapital || other.Is(Part.Given)))
            return true;
        var word = Word(before);
        return Words.Titles.Contains(word) || (isCapital && (Words.Roles.Contains(word) || (IsInitial(before) && script.Before(before + 1).Contains('.'))));
    }

    // A given name before the family name, before its first letter, or before another.
    private bool PrecedesName(int at)
    {
        if (script.Tokens[at].Shape == Shape.Lower || !entries[at]!.Is(Part.Given))
            return false;
        var next = at + 1;
        while (next < script.Tokens.Length && next - at < MostPrefixes && Joins(next) && entries[next] is null && !IsInitial(next) && Words.Prefixes.Contains(Word(next)))
            next++;
        if (next >= script.Tokens.Length || !Joins(next))
            return false;
        if (IsInitial(next) && initials.StartsFamily(script.Word(next)[0], entries[at]!.Who))
            return true;
        return entries[next] is { } other && other.Shares(entries[at]!)
            && (other.Doubt == Doubt.None || script.Tokens[next].Shape != Shape.Lower);
    }

    private bool StartsSentence(int at)
    {
        var gap = script.Before(at);
        foreach (var sign in gap)
        {
            if (sign is '!' or '?' or ':' or ';' or '\n' or '\r' or '"' or '“' or '„' or '”' or '«' or '•' or '…' or '*')
                return true;
            if (sign == '.' && (at == 0 || (script.Tokens[at - 1].Length > 1 && !Words.Abbreviations.Contains(Word(at - 1)))))
                return true;
        }

        return at == 0 && !gap.Contains(']');
    }

    // Where all is in capitals they say nothing.
    private bool IsAmongCapitals(int at)
    {
        if (script.Tokens[at].Shape != Shape.Upper)
            return false;
        var before = BeforePrefixes(at);
        return (before >= 0 && IsShouted(before)) || (at + 1 < script.Tokens.Length && Joins(at + 1) && IsShouted(at + 1));
    }

    private bool IsShouted(int at) => script.Tokens[at] is { Shape: Shape.Upper } && entries[at] is null;

    private bool IsMonth(int at) => at > 0 && Joins(at) && script.Tokens[at - 1].Shape == Shape.Digits && Dates.MonthOf(Word(at)) > 0;

    // The sentence, or the text, ends with it.
    private bool Ends(int at) => at + 1 == script.Tokens.Length || script.Before(at + 1).ContainsAny(Stops);
}
