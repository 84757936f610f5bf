namespace Keten.Messages;

/// <summary>Somebody other than the owner of the dossier knows something new. Others add; only Regie changes the dossier.</summary>
public sealed record FactsAdded
{
    /// <summary>The signal the facts are about.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>brp, kvk, bag, enforcement-files, wijkteam, earlier-signals, other-regions or a partner id.</summary>
    public required string Source { get; init; }

    /// <summary>The facts add to the suspicion, so a held signal wakes.</summary>
    public required bool Strengthens { get; init; }

    /// <summary>Codes, as in SignalEnriched.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>A Keten.Sharing.FactList.</summary>
    public required Sealed Facts { get; init; }
}
