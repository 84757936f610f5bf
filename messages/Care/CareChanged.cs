namespace Keten.Messages;

/// <summary>Where care stands, for those who have the signal or case: a status, never what care is, where somebody is sheltered, or a residence matter.</summary>
public sealed record CareChanged
{
    /// <summary>The (first) signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>requested, taken_on, refused, ended or closed.</summary>
    public required string State { get; init; }

    /// <summary>Counts the changes of this trajectory; a lower one is older.</summary>
    public required int Change { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
