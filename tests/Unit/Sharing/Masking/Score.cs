using System.Globalization;

namespace Keten.Tests.Unit.Sharing.Masking;

/// <summary>What became of a narrative, found by laying what came out beside what went in: the masker is not asked.</summary>
internal sealed record Score(int Mentions, IReadOnlyList<string> Missed, int Words, IReadOnlyList<string> Wrong)
{
    private sealed record Word(string Text, int Start, int Mention);

    /// <summary>Null: what came out is not what went in with labels in it.</summary>
    public static Score? Of(Narrative told, string masked)
    {
        var before = Read(told.Text, told.Mentions);
        var after = Read(masked, []);
        if (Kept(before, after) is not { } kept)
            return null;

        // Any word left of a mention is a mention missed.
        var missed = before.Where((word, i) => word.Mention >= 0 && kept[i]).Select(word => word.Mention).Distinct().ToList();
        return new(
            told.Mentions.Count,
            [.. missed.Select(mention => told.Text[told.Mentions[mention].Start..told.Mentions[mention].End] + " IN " + Around(told.Text, told.Mentions[mention].Start))],
            before.Count(word => word.Mention < 0),
            [.. before.Where((word, i) => word.Mention < 0 && !kept[i]).Select(word => word.Text + " IN " + Around(told.Text, word.Start))]);
    }

    // Which words of before are in after; a label stands for one word or more. Of all ways the one with the fewest plain words masked.
    private static bool[]? Kept(List<Word> before, List<Word> after)
    {
        const int Never = 1_000_000;
        var cost = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count; i >= 0; i--)
        {
            for (var j = after.Count; j >= 0; j--)
            {
                cost[i, j] = (i == before.Count && j == after.Count) ? 0 : Never;
                if (i == before.Count || j == after.Count)
                    continue;
                if (after[j].Text[0] == '[')
                    cost[i, j] = Plain(i) + Math.Min(cost[i + 1, j], cost[i + 1, j + 1]);
                else if (after[j].Text == before[i].Text)
                    cost[i, j] = cost[i + 1, j + 1];
            }
        }

        if (cost[0, 0] >= Never)
            return null;
        var kept = new bool[before.Count];
        for (int i = 0, j = 0; i < before.Count; i++)
        {
            kept[i] = after[j].Text[0] != '[';
            j += kept[i] || cost[i, j] == Plain(i) + cost[i + 1, j + 1] ? 1 : 0;
        }

        return kept;

        int Plain(int i) => before[i].Mention < 0 ? 1 : 0;
    }

    private static List<Word> Read(string text, IReadOnlyList<(int Start, int End)> mentions)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (text[i] == '[')
                i = text.IndexOf(']', i);
            else if (IsPart(text[i]))
                while (i + 1 < text.Length && IsPart(text[i + 1]))
                    i++;
            else
                continue;
            words.Add(new(text[start..(i + 1)], start, mentions.ToList().FindIndex(mention => mention.Start <= start && start < mention.End)));
        }

        return words;
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 50)].ReplaceLineEndings(" / ");
}
