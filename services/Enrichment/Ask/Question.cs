using Keten.Enrichment.Correlate;
using Keten.Sharing.Filtering;

namespace Keten.Enrichment.Ask;

/// <summary>What one source is, or was, asked in one rating.</summary>
public sealed record Question
{
    public required string Source { get; init; }
    public required int Round { get; init; }

    /// <summary>For a register.</summary>
    public IReadOnlyList<RegisterKey> Keys { get; init; } = [];

    /// <summary>For a register: the decision it is asked by. Null: of before these were recorded.</summary>
    public Recorded? Recorded { get; init; }

    /// <summary>For earlier signals.</summary>
    public IReadOnlyList<MatchKey> Matches { get; init; } = [];

    public bool Answered { get; init; }

    /// <summary>The same, by a decision of its own.</summary>
    public Question By(Asking asking) => this with { Keys = asking.Keys, Recorded = Recorded.Of(asking.Decision) };
}

/// <summary>By which a decision that is recorded is known, and found to be still the same.</summary>
public sealed record Recorded(Guid DecisionId, string Instrument, string PayloadHash)
{
    public static Recorded Of(Decision decision) => new(decision.Id, decision.Instrument, decision.PayloadHash);
}
