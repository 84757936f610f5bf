using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>One move of a case: how it stands after it, and what has to be said. Touches nothing.</summary>
public sealed record CaseStep(CaseDossier Case, IReadOnlyList<Effect> Effects)
{
    public static CaseStep Of(CaseDossier found) => new(found, []);

    public CaseStep With(Effect effect) => this with { Effects = [.. Effects, effect] };

    public CaseStep Change(Func<CaseDossier, CaseDossier> change) => this with { Case = change(Case) };

    /// <summary>
    /// Whose work it is now: the assessor's when all strands ended (to close it) or when nobody does one of them (a partner said
    /// no), else the lead's.
    /// </summary>
    public CaseStep Settle(Region region, DateTimeOffset now)
    {
        var open = Case.Strands.Where(strand => strand.Open).ToList();
        if (open.Count == 0)
            return Case.State == States.Closing ? this : Enter(States.Closing, region.Assessment.Assessor, region.Timers.Closing.After(now), now);
        if (open.Exists(Unserved))
            return Turn(region.Assessment.Assessor, region.Timers.Decide.After(now), now);
        var lead = region.TrackOf([.. open.Select(strand => strand.Code)])?.Lead;
        return Turn((open.Find(strand => strand.Code == lead) ?? open[0]).Lead, now + region.Timers.CaseReview, now);
    }

    /// <summary>The assessor looks first.</summary>
    public CaseStep ToAssessor(Region region, DateTimeOffset now) =>
        Enter(Case.State, region.Assessment.Assessor, region.Timers.Decide.After(now), now);

    /// <summary>A deadline passed: a reminder, then the deputy. A running case goes to the assessor, who reviews it.</summary>
    public CaseStep Remind(Region region, DateTimeOffset now)
    {
        var deputy = Case.Turn.Reminded;
        var owner = deputy ? region.Assessment.Deputy : region.Assessment.Assessor;
        return Enter(Case.State, owner, region.Timers.Deputy.After(now), now)
            .Change(found => found with { Turn = found.Turn with { Since = Case.Turn.Since, Reminded = true, Deputy = deputy } });
    }

    /// <summary>Its time begins: when it is over, case and signals are erased.</summary>
    public CaseStep Close(Region region, DateTimeOffset now)
    {
        var turn = new Turn { Since = now, Generation = Case.Turn.Generation + 1 };
        return Lateness.Tell(Overrides.End(Change(found => found with { State = States.Closed, Turn = turn })
            .With(new Effect.CloseCase())
            .With(new Effect.Wake(Case.CaseId, States.Closed, turn.Generation, now + region.Keeps(Case.Referrals.Select(referral => referral.To), isCase: true, now)))));
    }

    private bool Unserved(CaseStrand strand) =>
        Case.Referrals.LastOrDefault(referral => referral.Strand == strand.Code && referral.Partner == strand.Partner) is null or { Status: "refused" };

    private CaseStep Turn(string owner, DateTimeOffset due, DateTimeOffset now) =>
        Case.State == States.Case && Case.Turn is { Reminded: false } && Case.Turn.Owner == owner ? this : Enter(States.Case, owner, due, now);

    private CaseStep Enter(string state, string owner, DateTimeOffset due, DateTimeOffset now)
    {
        var turn = new Turn { Owner = owner, Since = now, DueAt = due, Generation = Case.Turn.Generation + 1 };
        return Change(found => found with { State = state, Turn = turn })
            .With(new Effect.Wake(Case.CaseId, state, turn.Generation, due));
    }
}
