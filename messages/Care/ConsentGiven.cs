namespace Keten.Messages;

/// <summary>A person, or who represents that person, said who may get which data for what. Acute lane: every sending host is to know within seconds. The evidence stays with care.</summary>
public sealed record ConsentGiven
{
    /// <summary>The statement.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>Whose data; the person's id within the signal.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The (first) signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Partner id, class R of sharing.md, or any.</summary>
    public required string Recipient { get; init; }

    /// <summary>Field paths or categories.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>Purposes P of sharing.md.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>UTC; in force from then.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>UTC; in force until then. Null: an objection without end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>self or representative.</summary>
    public required string Giver { get; init; }

    /// <summary>permit or objection.</summary>
    public required string Statement { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Who represents: a person's id, or guardian, court or nidos. Null: not said, or nobody does.</summary>
    public string? Representative { get; init; }
}
