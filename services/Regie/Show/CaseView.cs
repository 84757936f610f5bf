using Keten.Regie.Dossiers;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Show;

/// <summary>A case as staff may see it: its strands, who does what, and what came of it.</summary>
public sealed record CaseView
{
    public required Guid CaseId { get; init; }
    public required string Region { get; init; }
    public required string State { get; init; }

    /// <summary>suspicion or established where the region tells them apart.</summary>
    public string? Level { get; init; }

    /// <summary>A partner verified it, where the region asks for that.</summary>
    public bool Verified { get; init; }
    public required Turn Turn { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required IReadOnlyList<Guid> Signals { get; init; }
    public required IReadOnlyList<CaseStrand> Strands { get; init; }
    public IReadOnlyList<ReferralView> Referrals { get; init; } = [];
    /// <summary>Where care stands, as a status.</summary>
    public CareStanding? Care { get; init; }
    public IReadOnlyList<CaseAction> Actions { get; init; } = [];
    public string? Motivation { get; init; }

    /// <summary>Bounds that were lifted for a partner.</summary>
    public IReadOnlyList<OverrideView> Overrides { get; init; } = [];

    public override string ToString() => $"CaseView({CaseId})";

    internal static CaseView Of(CaseDossier found, Sight sight) => new()
    {
        CaseId = found.CaseId,
        Region = found.Region,
        State = found.State,
        Level = found.Level,
        Verified = found.Verified,
        Turn = found.Turn,
        OpenedAt = found.OpenedAt,
        Signals = found.Signals,
        Strands = found.Strands,
        Referrals = ReferralView.Of(found.Referrals, sight),
        Care = found.Care,
        Actions = found.Actions,
        Motivation = sight.Text("assessment.motivation", found.Motivation),
        Overrides = OverrideView.Of(found.Overrides, sight),
    };
}
