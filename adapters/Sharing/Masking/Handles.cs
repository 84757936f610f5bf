namespace Keten.Sharing.Masking;

/// <summary>Names of accounts online and addresses of pages, and where one ends that stands in a text.</summary>
internal static class Handles
{
    private const int Shortest = 4;

    // On these the last part of the address is what somebody calls themselves; elsewhere it may be any word.
    private static readonly string[] Social = ["instagram.", "tiktok.", "facebook.", "fb.com", "snapchat.", "t.me", "telegram.", "x.com", "twitter.", "onlyfans.", "linkedin.", "vk.com", "threads.", "youtube."];

    /// <summary>An alias that is the name of an account.</summary>
    public static bool IsOne(string alias) => alias.Any(letter => letter is '@' or '_' || char.IsAsciiDigit(letter));

    public static void Add(Series series, string handle, int who)
    {
        var bare = handle.Trim();
        foreach (var start in new[] { "https://", "http://", "www." })
            bare = bare.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? bare[start.Length..] : bare;
        if (!bare.Contains('/', StringComparison.Ordinal))
        {
            Own(bare);
            return;
        }

        if (Fold.Compact(bare) is { Length: > 7 } page)
            series.Add(page, Kind.Page, who);
        if (Social.Any(host => bare.Contains(host, StringComparison.OrdinalIgnoreCase)))
            Own(bare.Split('?', '#')[0].TrimEnd('/').Split('/')[^1]);

        void Own(string name)
        {
            if (Fold.Compact(name) is { Length: >= Shortest } own && Words.DoubtOf(own) == Doubt.None)
                series.Add(own, Kind.Handle, who);
        }
    }

    /// <summary>From the @ or the start of the address to its end: what is left of an address could still be looked up.</summary>
    public static (int Start, int End) Around(ReadOnlySpan<char> text, int start, int end)
    {
        var (from, to) = (start, end);
        while (from > 0 && IsPart(text[from - 1]))
            from--;
        while (to < text.Length && IsPart(text[to]))
            to++;
        while (to > end && text[to - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'')
            to--;
        var chunk = text[from..to];
        return chunk.Contains('/') ? (from, to) : (start > 0 && text[start - 1] == '@' ? start - 1 : start, end);
    }

    private static bool IsPart(char letter) => !char.IsWhiteSpace(letter) && letter is not ('"' or '(' or ')' or '[' or ']' or '<' or '>' or '“' or '”' or '„');
}
