namespace Keten.Messages;

/// <summary>Suspicion became a case with one or more strands.</summary>
public sealed record CaseOpened
{
    /// <summary>The case; also the id of its data key.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its signals.</summary>
    public required IReadOnlyList<Guid> SignalIds { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>care, criminal, organised_crime, administrative.</summary>
    public required IReadOnlyList<string> Strands { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }
}
