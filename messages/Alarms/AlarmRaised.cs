namespace Keten.Messages;

/// <summary>Somebody may be in danger now. Travels on the acute lane, before any enrichment.</summary>
public sealed record AlarmRaised
{
    /// <summary>Equal to the signal id: one alarm a signal.</summary>
    public required Guid AlarmId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Null when unknown.</summary>
    public string? Municipality { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The report as given, a Keten.Sharing.Report.</summary>
    public required Sealed Report { get; init; }

    /// <summary>claimed, or confirmed by whoever judges. Null: claimed.</summary>
    public string? Acute { get; init; }
}
