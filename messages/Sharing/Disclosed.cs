namespace Keten.Messages;

/// <summary>What left, or was about to leave, to whom and under which rule: names of fields, never content.</summary>
public sealed record Disclosed
{
    /// <summary>The sharing decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Sending service.</summary>
    public required string Service { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Class R of sharing.md.</summary>
    public required string RecipientClass { get; init; }

    /// <summary>Purpose P of sharing.md.</summary>
    public required string Purpose { get; init; }

    /// <summary>Hash of the rules that decided.</summary>
    public required string Instrument { get; init; }

    /// <summary>Field paths shared whole.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Field paths reduced.</summary>
    public required IReadOnlyList<string> Reduced { get; init; }

    /// <summary>Consents that made it lawful.</summary>
    public required IReadOnlyList<Guid> Consents { get; init; }

    /// <summary>SHA-256 of the view, hex.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DisclosedAt { get; init; }
}
