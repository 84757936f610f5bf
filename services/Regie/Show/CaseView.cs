using Keten.Regie.Dossiers;
using Keten.Regie.Route;
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

    /// <param name="found">The case.</param>
    /// <param name="signal">Its first signal: what Veilig Thuis was asked on it stands with the rest.</param>
    /// <param name="sight">What the role may see.</param>
    internal static CaseView Of(CaseDossier found, SignalDossier signal, Sight sight) => new()
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
        Referrals = ReferralView.Of([.. signal.Referrals.Where(referral => referral.Strand == Choosing.Meldcode), .. found.Referrals], sight),
        Care = found.Care,
        Actions = [.. found.Actions.Select(action => Seen(action, sight)).OfType<CaseAction>()],
        Motivation = sight.Text("assessment.motivation", found.Motivation),
        Overrides = OverrideView.Of(found.Overrides, sight),
    };

    // What was agreed at a partner's table is that partner's words, as its texts are.
    private static CaseAction? Seen(CaseAction action, Sight sight)
    {
        if (action.From is null)
            return action;
        var origin = Origin.Of(action.From);
        return sight.Text("signal.narrative", action.What, origin) is { } what && sight.Text("signal.narrative", action.Who, origin) is { } who
            ? action with { What = what, Who = who }
            : null;
    }
}
