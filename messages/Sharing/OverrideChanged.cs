namespace Keten.Messages;

/// <summary>Staff asked for an override of a bound, agreed to one, or took it back; or it ended with its matter. Why is no part of it.</summary>
public sealed record OverrideChanged
{
    /// <summary>The override.</summary>
    public required Guid OverrideId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null for an override in a signal.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Partner for whom the bound is lifted.</summary>
    public required string Partner { get; init; }

    /// <summary>Id of the cap that is lifted.</summary>
    public required string Cap { get; init; }

    /// <summary>asked, approved, withdrawn or ended.</summary>
    public required string Change { get; init; }

    /// <summary>Token subject of the member of staff who did it; null when it ended with its matter.</summary>
    public string? By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
