using System.Text;

namespace Keten.Sharing.Masking;

/// <summary>
/// Puts a label in a text wherever somebody hidden is named or pointed to, in any writing we know of, and leaves the rest as
/// it is (design, "Narratives are masked"). Made once for a decision; pure. Knows only whom it was given: somebody who is in
/// nobody's list is not found (docs/masking.md).
/// </summary>
public sealed class Masker
{
    private const int MostTimes = 4;

    private readonly IReadOnlyList<Somebody> _known;
    private readonly Names _names = new();
    private readonly Series _series = new();
    private readonly Dates _dates = new();
    private readonly Remains _remains;
    private readonly bool[] _hidden;

    private Masker(IReadOnlyList<Somebody> known)
    {
        _known = known;
        _hidden = [.. known.Select(one => one.Hidden)];
        _remains = new Remains(known.Where(one => one.Hidden));
        for (var who = 0; who < known.Count; who++)
        {
            Naming.Add(_names, _series, known[who], who);
            if (!known[who].Hidden)
                continue;
            _series.Add(known[who], who);
            foreach (var day in known[who].BirthDates)
                _dates.Add(day, who);
        }

        for (var who = 0; who < known.Count; who++)
            Naming.AddShort(_names, known[who], who);
    }

    /// <param name="known">Everybody of the dossier, in its order: who is hidden, and who is not and might be taken for them.</param>
    public static Masker For(IReadOnlyList<Somebody> known) => new(known);

    /// <summary>Null: it could not be masked for certain, so it must not go.</summary>
    /// <remarks>Masks until nothing changes: where one name goes, another may come to stand beside a label.</remarks>
    public string? Mask(string text)
    {
        try
        {
            var nobodys = new Nobodys();
            for (var times = 0; times < MostTimes; times++)
            {
                var masked = Once(text, nobodys);
                if (masked == text)
                    return _remains.Any(text) ? null : text;
                text = masked;
            }

            return null;
        }
        catch (Exception)
        {
            // Whatever went wrong: a text that is not there gives nobody away. No log: what went wrong may hold the text.
            return null;
        }
    }

    private string Once(string text, Nobodys nobodys)
    {
        using var script = Script.Read(text);
        var mentions = new List<Mention>();
        new Mentions(script, _names, _hidden, nobodys).Find((start, end, who, hides) => mentions.Add(new Mention(start, end, who, hides)));
        Finding.Find(script, _series, (start, end, who) => mentions.Add(new Mention(start, end, who, who.Any(one => _hidden[one]))));
        _dates.Find(script, (start, end, who) => mentions.Add(new Mention(start, end, who, Hides: true)));
        return mentions.Exists(one => one.Hides) ? Written(text, mentions) : text;
    }

    private string Written(string text, List<Mention> mentions)
    {
        mentions.Sort((one, other) => one.Start - other.Start);
        var written = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            // Those that overlap are one; the longest says whose.
            var (whole, longest) = (mentions[i], mentions[i]);
            for (; i + 1 < mentions.Count && mentions[i + 1].Start < whole.End; i++)
            {
                longest = mentions[i + 1].Length > longest.Length ? mentions[i + 1] : longest;
                whole = whole with { End = Math.Max(whole.End, mentions[i + 1].End), Hides = whole.Hides || mentions[i + 1].Hides };
            }

            if (!whole.Hides)
                continue;
            written.Append(text, from, whole.Start - from).Append(LabelOf(longest.Of));
            from = whole.End;
        }

        return written.Append(text, from, text.Length - from).ToString();
    }

    private string LabelOf(IReadOnlyList<int> who) =>
        who.Select(one => _known[one].Label).Distinct(StringComparer.Ordinal).ToList() is [var label] ? $"[{label}]" : Label.Unclear;
}
