using Keten.Regie.Dossiers;

namespace Keten.Regie.Show;

/// <summary>A case as staff may see it: its strands, who does what, and what came of it.</summary>
public sealed record CaseView
{
    public required Guid CaseId { get; init; }
    public required string Region { get; init; }
    public required string State { get; init; }
    public required Turn Turn { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required IReadOnlyList<Guid> Signals { get; init; }
    public required IReadOnlyList<CaseStrand> Strands { get; init; }
    public IReadOnlyList<ReferralView> Referrals { get; init; } = [];
    public IReadOnlyList<CaseAction> Actions { get; init; } = [];
    public string? Motivation { get; init; }

    public override string ToString() => $"CaseView({CaseId})";

    internal static CaseView Of(CaseDossier found, Eyes eyes) => new()
    {
        CaseId = found.CaseId,
        Region = found.Region,
        State = found.State,
        Turn = found.Turn,
        OpenedAt = found.OpenedAt,
        Signals = found.Signals,
        Strands = found.Strands,
        Referrals = [.. found.Referrals.Select(referral => ReferralView.Of(referral, eyes))],
        Actions = found.Actions,
        Motivation = eyes.Judges ? found.Motivation : null,
    };
}
