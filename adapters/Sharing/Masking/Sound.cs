namespace Keten.Sharing.Masking;

/// <summary>
/// How a folded word sounds, roughly: what a name becomes when it is heard, or carried over from another alphabet, is one
/// sound. Kh, ch, g and h are one, as are y, i, j and ie, v and w, s, z and sh, oe and u.
/// </summary>
internal static class Sound
{
    public const int Longest = 64;

    /// <param name="word">Folded.</param>
    /// <param name="sound">At least as long.</param>
    /// <returns>How long the sound is; 0 when the word is longer than names are.</returns>
    public static int Of(ReadOnlySpan<char> word, Span<char> sound)
    {
        if (word.Length > Longest / 2)
            return 0;
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var rest = word[i..];
            (var heard, var taken) = Heard(rest);
            i += taken - 1;
            if (heard == ' ')
                continue;
            if (heard == 'X')
                length = Put('s', sound, Put('k', sound, length));
            else
                length = Put(heard, sound, length);
        }

        // Sarah and Sara, Fatimah and Fatima.
        return length > 3 && sound[length - 1] == 'h' && sound[length - 2] == 'a' ? length - 1 : length;
    }

    public static string Of(string word)
    {
        Span<char> sound = stackalloc char[Longest];
        return new string(sound[..Of(word, sound)]);
    }

    private static (char Heard, int Taken) Heard(ReadOnlySpan<char> rest) => rest switch
    {
        ['s', 'h', 'c', 'h', ..] => ('s', 4),
        ['s', 't', 's', 'j', ..] => ('s', 4),
        ['s', 'c', 'h', ..] => ('s', 3),
        ['t', 's', 'j', ..] or ['t', 'c', 'h', ..] => ('c', 3),
        ['s', 'h', ..] or ['s', 'j', ..] or ['s', 'z', ..] or ['z', 'h', ..] or ['z', 's', ..] or ['z', 'j', ..] => ('s', 2),
        ['c', 'z', ..] or ['t', 's', ..] or ['t', 'z', ..] or ['t', 'j', ..] or ['c', 's', ..] => ('c', 2),
        ['c', 'h', ..] or ['k', 'h', ..] or ['g', 'h', ..] => ('h', 2),
        ['c', 'k', ..] => ('k', 2),
        ['p', 'h', ..] => ('f', 2),
        ['t', 'h', ..] => ('t', 2),
        ['d', 'h', ..] => ('d', 2),
        ['o', 'e', ..] or ['o', 'u', ..] => ('u', 2),
        ['i' or 'y' or 'j', 'e', ..] or ['e', 'i' or 'y' or 'j', ..] => ('i', 2),
        ['x', ..] => ('X', 1),
        ['g', ..] => ('h', 1),
        ['z', ..] => ('s', 1),
        ['w', ..] => ('v', 1),
        ['c' or 'q', ..] => ('k', 1),
        ['y' or 'j', ..] => ('i', 1),
        [var letter, ..] => (letter, 1),
        [] => (' ', 1),
    };

    // Twice the same is once.
    private static int Put(char heard, Span<char> sound, int length)
    {
        if (length > 0 && sound[length - 1] == heard)
            return length;
        sound[length] = heard;
        return length + 1;
    }

    /// <summary>One letter more, less, other, or two that changed places.</summary>
    public static bool IsOneOff(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length)
            return IsOneOff(other, one);
        if (one.Length - other.Length > 1)
            return false;
        var same = one.CommonPrefixLength(other);
        var a = one[same..];
        var b = other[same..];
        if (a.Length > b.Length)
            return a[1..].SequenceEqual(b);
        return a.Length == 0 || a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
