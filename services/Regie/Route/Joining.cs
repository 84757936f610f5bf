using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>
/// A case with a victim always has care (domain.md, step 6), whenever and through whomever the victim came into view. Never the
/// other way round: that somebody turned out to be no victim ends no care, people do.
/// </summary>
public static class Joining
{
    private const string Care = "care";

    /// <summary>After every move of a signal: its case has to hear of a victim whom it has not seen there before.</summary>
    public static Step Look(Step step)
    {
        var signal = step.Signal;
        if (signal.State != States.Case)
            return step;
        var inView = Victims(signal);
        if (signal.VictimsSeen is { } before && inView.SequenceEqual(before))
            return step;
        var seen = step.Change(known => known with { VictimsSeen = inView });
        return inView.Except(signal.VictimsSeen ?? []).Any() ? seen.With(new Effect.VictimCame(First: signal.VictimsSeen is null)) : seen;
    }

    /// <summary>
    /// The care strand begins, or begins again where it ended before this victim came; where the region does not know it beside the
    /// others, the provider is asked beside them. Where care runs, its provider knows of the others only: it gets the case anew.
    /// </summary>
    /// <param name="known">The case as it is.</param>
    /// <param name="first">Nobody looked before: care that ended was those victims', and stays ended.</param>
    /// <param name="id">Makes ids.</param>
    /// <param name="region">Its region.</param>
    /// <param name="now">UTC.</param>
    public static CaseStep Open(CaseDossier known, bool first, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        if (first && (known.Strands.Any(strand => strand.Code == Care) || known.Referrals.Any(referral => referral.Strand == Care)))
            return CaseStep.Of(known);
        var open = known.Strands.Where(strand => strand.Open).Select(strand => strand.Code).ToList();
        if (known.State == States.Closed)
            return CaseStep.Of(known);
        if (open.Contains(Care))
            return Opening.CallIn(CaseStep.Of(known), Care, id, region, now);
        if (region.TrackOf([.. open, Care]) is null)
        {
            var (beside, referral) = Caring.Call(known, id, region, now)!.Value;
            return beside.Effects.Count > 0 ? beside : Opening.Refer(beside, referral.Partner, Care, Care, id($"{Care}/{referral.Partner}"), now);
        }

        var joined = Opening.Strand(CaseStep.Of(known), Care, id, region, now);
        // What the assessor has to look at first stays so: a case that was opened again, a partner's no, a deadline that passed.
        return known.State == States.Case && known.Turn.Owner == region.Assessment.Assessor ? joined : joined.Settle(region, now);
    }

    /// <summary>Everybody who counts as a victim, and reporters who are one themselves, whom the dossier does not always have as a person.</summary>
    private static List<Guid> Victims(SignalDossier signal)
    {
        List<Guid> victims =
        [
            .. signal.InView().Where(person => person.Roles.Contains("victim")).Select(person => person.Id).Distinct(),
            .. signal.AlsoReportedBy.Select((reporter, nth) => (reporter, nth)).Where(one => one.reporter.IsSubject).Select(one => Ids.Derive(signal.SignalId, $"reporter/{one.nth}")),
        ];
        return signal.Report?.Reporter.IsSubject == true || (signal.SpecificVictim && victims.Count == 0) ? [signal.SignalId, .. victims] : victims;
    }
}
