namespace Keten.Regie.Dossiers;

/// <summary>Whose turn it is, since when and until when. Every dossier that is not closed has one with a running timer.</summary>
public sealed record Turn
{
    /// <summary>Role or partner; reporter and operator where the route says so; null when closed.</summary>
    public string? Owner { get; init; }

    public DateTimeOffset Since { get; init; }

    /// <summary>When the timer of this turn fires; null when closed.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Counts entries into a state and reminders. A timer of an older one has nothing to say any more.</summary>
    public int Generation { get; init; }

    /// <summary>A deadline passed: the worklist shows it.</summary>
    public bool Reminded { get; init; }

    /// <summary>A second one passed: the deputy may act too.</summary>
    public bool Deputy { get; init; }
}
