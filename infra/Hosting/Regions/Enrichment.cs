namespace Keten.Hosting.Regions;

/// <summary>Who adds to a signal, from which sources, and when it is strong enough to go on.</summary>
public sealed record Enrichment
{
    /// <summary>Role that owns a signal while it is enriched or held.</summary>
    public required string Owner { get; init; }

    /// <summary>Registers that are asked for every signal.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>A signal that is not strengthened is held instead of going on.</summary>
    public required bool HoldUntilStrengthened { get; init; }

    /// <summary>How many different reasons make a signal strengthened.</summary>
    public required int MinimumReasons { get; init; }
}
