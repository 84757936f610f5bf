namespace Keten.Messages;

/// <summary>Every strand ended; the case has an outcome per strand.</summary>
public sealed record CaseClosed
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its signals.</summary>
    public required IReadOnlyList<Guid> SignalIds { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Outcome code per strand.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ClosedAt { get; init; }
}
