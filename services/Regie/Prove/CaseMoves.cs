using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Prove;

/// <summary>Everything that people, partners and time can do to a case.</summary>
internal sealed class CaseMoves(Region region, CareAsks asks, CountedIds ids)
{
    /// <summary>What the rules of the route read of a case.</summary>
    public static string Key(CaseStep step)
    {
        var found = step.Case;
        return string.Join('|',
            found.Municipality, found.State, found.Turn.Owner, found.Turn.Reminded, found.Turn.Deputy, found.Verified, found.Level,
            string.Join(',', found.Strands.OrderBy(strand => strand.Code, StringComparer.Ordinal).Select(strand => $"{strand.Code} {Standing(found, strand)} {string.Join('+', strand.Waits.Order(StringComparer.Ordinal))}")));
    }

    public IEnumerable<(string Event, CaseStep Next)> From(CaseStep at)
    {
        var found = at.Case;
        return
        [
            .. found.State == States.Closed
                ? Ruled("reopen", Closing.Reopen(found, "-", region, Starts.Now))
                : [("time passes", Timing.Due(found, found.State, found.Turn.Generation, region, Starts.Now))],
            .. found.Strands.SelectMany(strand => Served(found, strand)),
            .. region.Strands.Keys.SelectMany(code => Ruled($"add {code}", Casework.Add(found, code, Ids(found), region, Starts.Now))),
            .. found.Strands.SelectMany(strand => Ruled($"end {strand.Code}", Casework.End(found, strand.Code, region, Starts.Now))),
            .. Caring.Call(found, Ids(found), region, Starts.Now) is { } called ? [("care is called in", called.Step)] : (IEnumerable<(string, CaseStep)>)[],
            .. found.State == States.Closed ? [] : (IEnumerable<(string, CaseStep)>)[("a victim comes into view", Joining.Open(found, false, Ids(found), region, Starts.Now))],
            .. ((IEnumerable<string[]>)[[], .. region.Strands.Keys.Select(code => (string[])[code])]).SelectMany(more =>
                Ruled($"raise it{string.Concat(more.Select(code => $" with {code}"))}", Raising.Raise(found, "established", more, Ids(found), region, Starts.Now))),
            .. found.Strands.SelectMany(strand => strand.Waits.SelectMany(lead => ((bool[])[true, false]).SelectMany(go =>
                Ruled($"{lead} says {(go ? "go" : "wait")} to {strand.Code}", Casework.Clear(found, strand.Code, one => one == lead, go, Ids(found), region, Starts.Now))))),
            .. Asking(found),
            .. Ruled("close", Closing.Close(found, found.Strands.Where(strand => strand.Open).ToDictionary(strand => strand.Code, _ => "ended"), "-", region, Starts.Now)),
            .. found.Verified ? [] : (IEnumerable<(string, CaseStep)>)[("a partner verifies", CaseStep.Of(found with { Verified = true }))],
        ];
    }

    private IEnumerable<(string, CaseStep)> Asking(CaseDossier found)
    {
        foreach (var to in asks.In(found.Municipality, found.Level ?? "case", [.. found.Strands.Where(strand => strand.Open).Select(strand => strand.Code)]))
        {
            if (Caring.Ask(found, to, Ids(found)("asked"), Ids(found)("victim"), Starts.Now) is { } asked)
                yield return ($"care asks {to.Partner}", asked.Step);
        }
    }

    private IEnumerable<(string, CaseStep)> Served(CaseDossier found, CaseStrand strand)
    {
        if (Last(found, strand) is not { } referral)
            yield break;
        if (referral.Status is "requested" or "delivered" or "accepted")
            yield return ($"{referral.Partner} completes", Casework.Responded(found, referral.Id, "completed", null, null, region, Starts.Now));
        if (referral.Status == "requested")
        {
            yield return ($"{referral.Partner} gets it", Casework.Delivered(found, referral.Id));
            yield return ($"{referral.Partner} accepts", Casework.Responded(found, referral.Id, "accepted", null, null, region, Starts.Now));
            yield return ($"{referral.Partner} refuses", Casework.Refused(found, referral.Id, "refused_by_partner", null, region, Starts.Now));
        }

        foreach (var again in Ruled($"refer to {referral.Partner} again", Casework.Refer(found, referral.Partner, referral.Purpose, Ids(found)("again"), region, Starts.Now)))
            yield return again;
    }

    // Whether the partner that does it has it or not is all that is asked of a strand that runs.
    private static string Standing(CaseDossier found, CaseStrand strand) =>
        !strand.Open ? "ended" : Last(found, strand) is null or { Status: "refused" } ? "unserved" : "running";

    private static Referral? Last(CaseDossier found, CaseStrand strand) =>
        found.Referrals.LastOrDefault(referral => referral.Strand == strand.Code && referral.Partner == strand.Partner);

    private static IEnumerable<(string, CaseStep)> Ruled(string name, Ruling<CaseStep> ruling) => ruling is Ruling<CaseStep>.Go(var step) ? [(name, step)] : [];

    private Func<string, Guid> Ids(CaseDossier found) => purpose => ids.Of(purpose, 1 + found.Referrals.Count);
}
