namespace Keten.Sharing.Masking;

/// <summary>A name in its folded words.</summary>
internal sealed record SplitName(IReadOnlyList<string> Given, IReadOnlyList<string> Prefix, IReadOnlyList<string> Family)
{
    public override string ToString() => "SplitName(withheld)";

    public static SplitName Of(PersonName name)
    {
        var family = Folded(name.Family);
        var prefix = Folded(name.Prefix);
        // Somebody typed "van den Berg" as the family name; but "Do" and "Le" are family names too.
        while (family.Count > 1 && Words.Prefixes.Contains(family[0]) && family[0].Length > 1)
        {
            prefix.Add(family[0]);
            family.RemoveAt(0);
        }

        return new(Folded(name.Given), prefix, family);
    }

    /// <summary>A whole name in one string, taken apart: "mevr. A.M. van den Berg", "Kowalska, Anna".</summary>
    public static PersonName Whole(string name)
    {
        if (name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
            return new() { Given = name[(comma + 1)..].Trim(), Family = name[..comma].Trim() };

        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => Words.Titles.Contains(Fold.Compact(word))).ToList();
        if (words.Count < 2)
            return new() { Given = string.Join(' ', words) };
        var prefix = words.FindIndex(1, words.Count - 2, word => Words.Prefixes.Contains(Fold.Compact(word)));
        var family = prefix > 0 ? prefix : words.Count - 1;
        return new() { Given = string.Join(' ', words[..family]), Family = string.Join(' ', words[family..]) };
    }

    /// <summary>The words of a text as names are compared. Digits are no part of them, but those that are written on to one: Jan2.</summary>
    public static List<string> Folded(string? text)
    {
        using var script = Script.Read(text ?? "");
        var words = new List<string>();
        for (var i = 0; i < script.Tokens.Length; i++)
        {
            if (script.Tokens[i].Shape != Shape.Digits)
                words.Add(script.Word(i).ToString());
            else if (i > 0 && script.Before(i).IsEmpty)
                words[^1] += script.Word(i).ToString();
        }

        return words;
    }
}
