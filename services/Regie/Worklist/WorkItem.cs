using Keten.Regie.Dossiers;

namespace Keten.Regie.Worklist;

/// <summary>One line of the worklist: codes and dates, nothing about anybody.</summary>
public sealed record WorkItem
{
    public required Guid Id { get; init; }

    /// <summary>signal, case or transfer.</summary>
    public required string Kind { get; init; }
    public required string Region { get; init; }
    public string? Municipality { get; init; }
    public required string State { get; init; }
    public string? Owner { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Since { get; init; }
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>A deadline passed.</summary>
    public required bool Reminded { get; init; }

    /// <summary>A second one passed: the deputy may act.</summary>
    public required bool Deputy { get; init; }
    public required string Acute { get; init; }

    /// <summary>Strands of a case that are open.</summary>
    public IReadOnlyList<string> Strands { get; init; } = [];

    internal static WorkItem Of(SignalDossier signal) => new()
    {
        Id = signal.SignalId,
        Kind = SignalDossier.Kind,
        Region = signal.Region!,
        Municipality = signal.Municipality,
        State = signal.State,
        Owner = signal.Turn.Owner,
        At = signal.ReceivedAt,
        Since = signal.Turn.Since,
        DueAt = signal.Turn.DueAt,
        Reminded = signal.Turn.Reminded,
        Deputy = signal.Turn.Deputy,
        Acute = signal.Acute,
    };

    internal static WorkItem Of(TransferOffer offer) => new()
    {
        Id = offer.TransferId,
        Kind = TransferOffer.Kind,
        Region = offer.Region,
        Municipality = offer.Municipality,
        State = offer.Status,
        Owner = offer.Receiver,
        At = offer.OfferedAt,
        Since = offer.OfferedAt,
        DueAt = offer.AnswerBy,
        Reminded = false,
        Deputy = false,
        Acute = offer.Acute,
    };

    internal static WorkItem Of(CaseDossier found) => new()
    {
        Id = found.CaseId,
        Kind = CaseDossier.Kind,
        Region = found.Region,
        Municipality = found.Municipality,
        State = found.State,
        Owner = found.Turn.Owner,
        At = found.OpenedAt,
        Since = found.Turn.Since,
        DueAt = found.Turn.DueAt,
        Reminded = found.Turn.Reminded,
        Deputy = found.Turn.Deputy,
        Acute = found.Acute,
        Strands = [.. found.Strands.Where(strand => strand.Open).Select(strand => strand.Code)],
    };
}
