namespace Keten.Sharing.Masking;

/// <summary>Every word that is part of a name of somebody known, however it is written: as it is, as a nickname, by its sound, or a letter off.</summary>
internal sealed class Names
{
    private const int ShortestMisspelt = 6;
    private const int ShortestInside = 7;
    private const int ShortestAround = ShortestInside + 2;
    private const int ShortestHeard = 4;
    private const int ShortestHeardSmall = 6;

    private readonly Dictionary<string, Entry> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Word, Entry Entry)> _inside = [];
    private readonly ulong[] _maybe = new ulong[1024];
    private readonly Dictionary<string, Entry> _heard = new(StringComparer.Ordinal);
    private readonly List<(string Form, Entry Entry)>[] _misspelt = [.. Enumerable.Range(0, Sound.Longest + 2).Select(_ => new List<(string, Entry)>())];
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _exactly;
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _hearing;

    public Names()
    {
        _exactly = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _hearing = _heard.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Initials Initials { get; } = new();

    /// <summary>A word as it is, and with the s of what is somebody's.</summary>
    public void Exact(string word, int who, Part part, Doubt least = Doubt.None)
    {
        if (word.Length < 2)
            return;
        var doubt = (Doubt)Math.Max((byte)least, (byte)Words.DoubtOf(word));
        Add(_exact, word, who, part, doubt);
        if (word.Length > 2 && word[^1] is not ('s' or 'x' or 'z'))
            Add(_exact, word + "s", who, part, (Doubt)Math.Max((byte)doubt, (byte)Words.DoubtOf(word + "s")));
    }

    /// <summary>A word that is a name only where a name stands, and nobody's whose name it is already.</summary>
    public void Short(string word, int who)
    {
        if (_exact.TryGetValue(word, out var entry) ? entry.Doubt == Doubt.Adjective : !_heard.ContainsKey(Sound.Of(word)))
            Add(_exact, word, who, Part.Given, Doubt.Adjective);
    }

    /// <summary>A word as others may hear it. What is a Dutch word is only taken as it is.</summary>
    public void Heard(string word, int who, Part part)
    {
        if (word.Length < ShortestHeard || Words.DoubtOf(word) != Doubt.None)
            return;
        foreach (var spelt in Spelt(word))
        {
            if (Sound.Of(spelt) is { Length: > 2 } sound)
                Add(_heard, sound, who, part, Doubt.None);
        }
    }

    /// <summary>A word that somebody may have typed wrongly.</summary>
    public void Misspelt(string word, int who, Part part)
    {
        if (word.Length < ShortestMisspelt || word.Length > Sound.Longest / 2 || Words.DoubtOf(word) != Doubt.None)
            return;
        var entry = new Entry(Doubt.None);
        entry.Add(who, part, Doubt.None);
        if (word.Length >= ShortestInside)
            _inside.Add((word, entry));
        // What is mistyped may sound like something else, and what is misheard may look like it.
        foreach (var form in new[] { word, Sound.Of(word) }.Distinct(StringComparer.Ordinal))
            _misspelt[form.Length].Add((form, entry));
    }

    /// <param name="word">Folded.</param>
    /// <param name="hash">Of it: most words are told from names by that alone.</param>
    public Entry? Exact(ReadOnlySpan<char> word, ulong hash) =>
        (_maybe[Slot(hash) >> 6] & (1UL << (int)(Slot(hash) & 63))) != 0 && _exactly.TryGetValue(word, out var entry) ? entry : null;

    /// <summary>Null when no name sounds like it. Words that are Dutch are for the caller to keep out.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="shape">A word in small letters is a name less soon.</param>
    /// <param name="how">By its sound, a letter off, or as part of it.</param>
    public Entry? Like(ReadOnlySpan<char> word, Shape shape, out How how)
    {
        how = How.Heard;
        if (word.Length < (shape == Shape.Lower ? ShortestHeardSmall : ShortestHeard))
            return null;
        Span<char> sounds = stackalloc char[Sound.Longest];
        ReadOnlySpan<char> sound = sounds[..Sound.Of(word, sounds)];
        if (sound.Length > 2 && (_hearing.TryGetValue(sound, out var entry) || WithoutS(sound, out entry)))
            return entry;
        how = How.Misspelt;
        if (shape != Shape.Lower && sound.Length > 2 && word.Length >= ShortestMisspelt - 1 && (Near(word) ?? Near(sound)) is { } near)
            return near;
        how = How.Inside;
        return word.Length < ShortestAround ? null : Inside(word);
    }

    // Kowalskagezin.
    private Entry? Inside(ReadOnlySpan<char> word)
    {
        foreach (var (known, entry) in _inside)
        {
            if (word.Length > known.Length && word.Contains(known, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }

    private bool WithoutS(ReadOnlySpan<char> sound, out Entry? entry)
    {
        entry = null;
        return sound.Length > 4 && sound[^1] == 's' && _hearing.TryGetValue(sound[..^1], out entry);
    }

    private Entry? Near(ReadOnlySpan<char> form)
    {
        for (var length = form.Length - 1; length <= form.Length + 1; length++)
        {
            foreach (var (known, entry) in _misspelt[length])
            {
                if (Sound.IsOneOff(known, form))
                    return entry;
            }
        }

        return null;
    }

    private static ulong Slot(ulong hash) => hash >> 48;

    private void Add(Dictionary<string, Entry> words, string word, int who, Part part, Doubt doubt)
    {
        if (!words.TryGetValue(word, out var entry))
            words.Add(word, entry = new Entry(doubt));
        entry.Add(who, part, doubt);
        var slot = Slot(Script.HashOf(word));
        _maybe[slot >> 6] |= 1UL << (int)(slot & 63);
    }

    // What is ch in one alphabet's Latin is cz, tsj or kh in another's, c is ts, and tia is tja.
    private static readonly (string Written, string Also)[] Alphabets =
        [("ch", "cz"), ("cz", "ch"), ("tsj", "ch"), ("ts", "c"), ("tia", "tja"), ("tya", "tja"), ("sia", "sja"), ("sya", "sja"), ("zia", "zja"), ("zya", "zja"), ("tiu", "tju"), ("siu", "sju")];

    private static IEnumerable<string> Spelt(string word)
    {
        yield return word;
        foreach (var (written, also) in Alphabets)
        {
            if (word.Contains(written, StringComparison.Ordinal))
                yield return word.Replace(written, also, StringComparison.Ordinal);
        }

        if (word.Contains('c', StringComparison.Ordinal) && !word.Contains("ch", StringComparison.Ordinal) && !word.Contains("cz", StringComparison.Ordinal))
            yield return word.Replace("c", "ts", StringComparison.Ordinal);
    }
}
