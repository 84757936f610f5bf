namespace Keten.Messages;

/// <summary>All sources answered or their time is up; says how strong the signal is and why.</summary>
public sealed record SignalEnriched
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>The rating this is the outcome of.</summary>
    public required int Round { get; init; }

    /// <summary>y, n or sources_missing (routes.md, strengthened).</summary>
    public required string Strength { get; init; }

    /// <summary>Codes of what strengthened it.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Sources that did not answer in time; their facts follow as FactsAdded.</summary>
    public required IReadOnlyList<string> MissingSources { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EnrichedAt { get; init; }

    /// <summary>What the sources said since the last rating, a Keten.Sharing.FactList: each fact travels once.</summary>
    public required Sealed Facts { get; init; }
}
