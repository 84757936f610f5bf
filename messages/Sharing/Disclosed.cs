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

    /// <summary>Hash of the files whose rules decided: the instrument's and the law's.</summary>
    public required string Instrument { get; init; }

    /// <summary>Field paths shared whole.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Field paths reduced.</summary>
    public required IReadOnlyList<string> Reduced { get; init; }

    /// <summary>Consents that made it lawful.</summary>
    public required IReadOnlyList<Guid> Consents { get; init; }

    /// <summary>Keyed hash of the view, hex.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DisclosedAt { get; init; }

    /// <summary>Every rule that gave something of it, as <c>instrument/rule</c>. Null: recorded before rules had names.</summary>
    public IReadOnlyList<string>? Grants { get; init; }

    /// <summary>Caps that such a rule switched off, as <c>instrument/rule</c>. Null: as above.</summary>
    public IReadOnlyList<string>? Lifted { get; init; }

    /// <summary>Field paths of what this partner got before and was wrong: with nothing shared or reduced a notice. Null: nothing is put right.</summary>
    public IReadOnlyList<string>? Corrects { get; init; }

    /// <summary>Field paths that went, or went in full, only because a person permitted it. Null: none, or recorded before that was.</summary>
    public IReadOnlyList<string>? ByConsent { get; init; }

    /// <summary>Field paths of what this partner got by a permit that is gone, and is asked to give up. Null: nothing is called back.</summary>
    public IReadOnlyList<string>? Recalls { get; init; }

    /// <summary>Field paths of what this partner got by a permit that is gone, and may keep by another rule. Null: none.</summary>
    public IReadOnlyList<string>? GroundChanged { get; init; }

    /// <summary>Its number in the ledger of the sending service, from 1, given when it is committed. Null: of before there were ledgers.</summary>
    public long? Sequence { get; init; }

    /// <summary>Hash of the record before it in that ledger, hex. Null: of before there were ledgers.</summary>
    public string? Previous { get; init; }

    /// <summary>SHA-256 of its number, the hash before it and all that is recorded, hex. Null: of before there were ledgers.</summary>
    public string? Hash { get; init; }

    /// <summary>Overrides of staff by which something of it was given. Null: none was needed.</summary>
    public IReadOnlyList<Guid>? Overrides { get; init; }

    /// <summary>Field paths of what this partner said and no rule takes: nothing left, something came in and was not kept. Null: a disclosure.</summary>
    public IReadOnlyList<string>? Refused { get; init; }
}
