using Keten.Enrichment.Ask;
using Keten.Sharing;

namespace Keten.Enrichment.Correlate;

/// <summary>Another signal and what it has in common with this one.</summary>
public sealed record RelatedSignal(Guid SignalId, IReadOnlyList<string> Reasons)
{
    /// <summary>
    /// The latest others among the entries found under the keys of a signal, and under each key the one that came just before it.
    /// Without that one, of a crowd that comes at once the first would be told of nobody, and stay held: who looked before all others
    /// were entered is found by the one that came next, however many are later.
    /// </summary>
    public static IReadOnlyList<RelatedSignal> Among(IEnumerable<Match> entries, Guid self, DateTimeOffset at, int most)
    {
        List<Match> others = [.. entries.Where(entry => entry.SignalId != self)];
        var latest = others.GroupBy(entry => entry.SignalId).OrderByDescending(other => other.Max(entry => entry.At)).ThenBy(other => other.Key).Take(most).Select(other => other.Key);
        var before = others
            .Where(entry => (entry.At, entry.SignalId).CompareTo((at, self)) < 0)
            .GroupBy(entry => entry.Hash, StringComparer.Ordinal)
            .Select(key => key.MaxBy(entry => (entry.At, entry.SignalId))!.SignalId);
        return
        [
            .. latest.Union(before).Select(id => new RelatedSignal(
                id, [.. others.Where(entry => entry.SignalId == id).Select(entry => entry.Reason).Distinct().Order(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>One fact a reason, naming all signals it holds for.</summary>
    public static IReadOnlyList<Fact> Facts(IReadOnlyList<RelatedSignal> related, DateTimeOffset now) =>
    [
        .. related.SelectMany(other => other.Reasons).Distinct().Order(StringComparer.Ordinal).Select(reason => new Fact
        {
            Source = KeysFor.EarlierSignals,
            Origin = "own",
            At = now,
            Reason = reason,
            Signals = [.. related.Where(other => other.Reasons.Contains(reason)).Select(other => other.SignalId)],
        }),
    ];
}
