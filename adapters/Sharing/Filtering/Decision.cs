using Keten.Messages;
using Keten.Sharing.Convenants;
using Keten.Sharing.Delivering.Recall;

namespace Keten.Sharing.Filtering;

/// <summary>What was decided, for the record: names of fields by level, never content. Written before anything leaves.</summary>
public sealed record Decision
{
    /// <summary>Also the Idempotency-Key of the call to the partner.</summary>
    public required Guid Id { get; init; }

    /// <summary>UTC; when it was recorded. Null: by a program that did not keep it.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Hash of the files whose rules decided: instrument and law.</summary>
    public required string Instrument { get; init; }

    /// <summary>Every rule that gave something of it, as <c>file/id</c>.</summary>
    public IReadOnlyList<string> Grants { get; init; } = [];

    /// <summary>Bounds that such a rule switched off, as <c>file/id</c>.</summary>
    public IReadOnlyList<string> Lifted { get; init; } = [];

    /// <summary>Ids of the overrides by which something of it is given.</summary>
    public IReadOnlyList<Guid> Overrides { get; init; } = [];

    /// <summary>Statements of persons by which something of it is given or held back.</summary>
    public IReadOnlyList<Guid> Consents { get; init; } = [];

    /// <summary>Paths given whole.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Paths given reduced.</summary>
    public required IReadOnlyList<string> Reduced { get; init; }

    /// <summary>What of it rests on a permit, of whom: what to call back when that is taken back.</summary>
    public IReadOnlyList<Resting> Rests { get; init; } = [];

    /// <summary>Keyed hash of recipient, purpose and fields, lower-case hex. Equal hashes: the same view.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>As it goes into the ledger of the service that decided, and from there to Operations.</summary>
    /// <param name="signalId">Whose matter it is.</param>
    /// <param name="service">Whose ledger.</param>
    /// <param name="partner">Id of who gets it.</param>
    /// <param name="purpose">P of sharing.md.</param>
    /// <param name="at">UTC.</param>
    public Disclosed Disclosed(Guid signalId, string service, string partner, string purpose, DateTimeOffset at) => new()
    {
        DecisionId = Id,
        SignalId = signalId,
        Service = service,
        Partner = partner,
        RecipientClass = PartnerClass.Of(partner) ?? "",
        Purpose = purpose,
        Instrument = Instrument,
        Shared = Shared,
        Reduced = Reduced,
        Grants = Grants,
        Lifted = Lifted,
        Overrides = Overrides.Count == 0 ? null : Overrides,
        Consents = Consents,
        PayloadHash = PayloadHash,
        DisclosedAt = at,
    };
}
