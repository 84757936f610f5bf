namespace Keten.Messages;

/// <summary>A statement of consent, permit or objection, was taken back. Acute lane: what is in flight is decided again.</summary>
public sealed record ConsentWithdrawn
{
    /// <summary>The statement.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>Whose data.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The (first) signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset WithdrawnAt { get; init; }
}
