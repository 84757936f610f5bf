using Keten.Enrichment.Ask;
using Keten.Sharing;

namespace Keten.Enrichment.Correlate;

/// <summary>Another signal and what it has in common with this one.</summary>
public sealed record RelatedSignal(Guid SignalId, IReadOnlyList<string> Reasons)
{
    /// <summary>The latest others among the entries found under the keys of a signal.</summary>
    public static IReadOnlyList<RelatedSignal> Among(IEnumerable<Match> entries, Guid self, int most) =>
    [
        .. entries
            .Where(entry => entry.SignalId != self)
            .GroupBy(entry => entry.SignalId)
            .OrderByDescending(other => other.Max(entry => entry.At))
            .ThenBy(other => other.Key)
            .Take(most)
            .Select(other => new RelatedSignal(other.Key, [.. other.Select(entry => entry.Reason).Distinct().Order(StringComparer.Ordinal)])),
    ];

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
