using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>What a partner said of a referral, beside where it stands and its words.</summary>
/// <param name="Judgement">A code; null without.</param>
/// <param name="TableOn">The day on which it is on its table; null without.</param>
/// <param name="Agreed">What was agreed there.</param>
/// <param name="At">When it said so, UTC.</param>
public sealed record Reported(string? Judgement, DateOnly? TableOn, IReadOnlyList<PartnerAction> Agreed, DateTimeOffset At)
{
    /// <summary>
    /// The actions of a case with what was agreed. One that is there already is known by the partner's own name for it, else by what
    /// and who; what is done stays done, and of two words about one the later counts, in whatever order they come.
    /// </summary>
    public IReadOnlyList<CaseAction> Merge(IReadOnlyList<CaseAction> known, string partner)
    {
        List<CaseAction> actions = [.. known];
        foreach (var said in Agreed)
        {
            var at = actions.FindIndex(one => one.From == partner && (said.Id is not null ? one.FromId == said.Id : one.FromId is null && one.What == said.What && one.Who == said.Who));
            var now = new CaseAction(said.What, said.Who, said.By, said.Done) { From = partner, FromId = said.Id, SaidAt = At };
            if (at < 0)
                actions.Add(now);
            else
                actions[at] = (actions[at].SaidAt > At ? actions[at] : now) with { Done = actions[at].Done || said.Done };
        }

        return actions;
    }

    /// <summary>Staff speak of one action by what and who.</summary>
    public static bool IsSame(CaseAction one, CaseAction other) => (one.What, one.Who) == (other.What, other.Who);

    /// <summary>What staff note of an action, with the partner that it came from.</summary>
    public static CaseAction Kept(IReadOnlyList<CaseAction> known, CaseAction noted) => known.FirstOrDefault(one => IsSame(one, noted)) is { From: not null } theirs
        ? noted with { From = theirs.From, FromId = theirs.FromId, SaidAt = theirs.SaidAt }
        : noted;

    public override string ToString() => "Reported(withheld)";
}
