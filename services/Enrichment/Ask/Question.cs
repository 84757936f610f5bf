using Keten.Enrichment.Correlate;

namespace Keten.Enrichment.Ask;

/// <summary>What one source is, or was, asked in one rating.</summary>
public sealed record Question
{
    public required string Source { get; init; }
    public required int Round { get; init; }

    /// <summary>For a register.</summary>
    public IReadOnlyList<RegisterKey> Keys { get; init; } = [];

    /// <summary>For earlier signals.</summary>
    public IReadOnlyList<MatchKey> Matches { get; init; } = [];

    public bool Answered { get; init; }

    /// <summary>
    /// Asks every source of the region that has something new to go by: <paramref name="matches"/> are the keys not matched
    /// before, and nobody is asked what is in <paramref name="before"/>, the questions of earlier ratings.
    /// </summary>
    public static IReadOnlyList<Question> About(
        InView view, int round, IReadOnlyList<string> sources, IReadOnlyList<MatchKey> matches, IReadOnlyList<Question> before) =>
    [
        .. sources
            .Select(source => new Question
            {
                Source = source,
                Round = round,
                Keys = [.. KeysFor.Register(source, view).Except(before.Where(asked => asked.Source == source).SelectMany(asked => asked.Keys))],
                Matches = source == KeysFor.EarlierSignals ? matches : [],
            })
            .Where(question => question.Keys.Count + question.Matches.Count > 0),
    ];
}
