namespace Keten.Messages;

/// <summary>The assessor decided, with a motivation that stays in the dossier.</summary>
public sealed record SignalAssessed
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>none, suspicion or established.</summary>
    public required string Level { get; init; }

    /// <summary>Way-out code when the level is none.</summary>
    public string? WayOut { get; init; }

    /// <summary>care, criminal, organised_crime, administrative.</summary>
    public required IReadOnlyList<string> Strands { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AssessedAt { get; init; }
}
