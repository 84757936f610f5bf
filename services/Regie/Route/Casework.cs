using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>What happens to a case between opening and closing.</summary>
public static class Casework
{
    /// <summary>A partner's system has the referral.</summary>
    public static CaseStep Delivered(CaseDossier known, Guid id) => CaseStep.Of(known with
    {
        Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? Referring.Further(referral, "delivered", null, null) : referral)],
    });

    /// <summary>A partner said no: the strand it would do is the assessor's until somebody else does it.</summary>
    public static CaseStep Refused(CaseDossier known, Guid id, string reason, string? text, Region region, DateTimeOffset now) =>
        Settle(known with
        {
            Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? Referring.No(referral, reason, text) : referral)],
        }, region, now);

    /// <summary>A partner took it, went on, or finished. The strand ends when the partner that does it is finished with what it got last.</summary>
    public static CaseStep Responded(CaseDossier known, Guid id, string status, string? outcome, string? text, Region region, DateTimeOffset now, IReadOnlyList<Onward>? onward = null, Reported? told = null)
    {
        var before = known.Referrals.FirstOrDefault(referral => referral.Id == id);
        if (before is null)
            return CaseStep.Of(known);
        var after = Referring.Further(before, status, outcome, text, onward, told);
        var last = known.Referrals.LastOrDefault(referral => referral.Strand == before.Strand && referral.Partner == before.Partner && referral.Status != "refused");
        var ends = last == before && after.Status == "completed" && before.Status != "completed";
        return Settle(known with
        {
            Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? after : referral)],
            Strands = [.. known.Strands.Select(strand => ends && strand.Open && strand.Code == after.Strand && strand.Partner == after.Partner
                ? strand with { Open = false, Outcome = after.Outcome ?? "completed" }
                : strand)],
            Actions = told is null ? known.Actions : told.Merge(known.Actions, before.Partner),
        }, region, now);
    }

    /// <summary>Brings the case to one more partner: one of a strand or a way out, or one that judged with us, where an instrument lets us tell it more.</summary>
    /// <param name="known">The case.</param>
    /// <param name="partner">Partner id.</param>
    /// <param name="purpose">Purpose P.</param>
    /// <param name="id">Of the referral.</param>
    /// <param name="region">Of the case.</param>
    /// <param name="now">UTC.</param>
    /// <param name="covered">For what an instrument lets the region tell a partner anything.</param>
    public static Ruling<CaseStep> Refer(
        CaseDossier known, string partner, string purpose, Guid id, Region region, DateTimeOffset now, Func<string, IReadOnlyList<string>>? covered = null)
    {
        List<Recipient> recipients = [.. Recipients(region, known), .. Judges(region, known, covered)];
        if (recipients.TrueForAll(to => to.Partner != partner))
            return new Ruling<CaseStep>.Wrong("#/partner", "unknown_partner", $"Choose from: {string.Join(", ", recipients.Select(to => to.Partner).Distinct())}.");
        if (!recipients.Contains(new Recipient(partner, purpose)))
            return new Ruling<CaseStep>.Wrong("#/purpose", "unknown_code", $"For this partner choose from: {string.Join(", ", recipients.Where(to => to.Partner == partner).Select(to => to.Purpose).Distinct())}.");
        if (known.State == States.Closed)
            return new Ruling<CaseStep>.No("wrong_state", "The case is closed; reopen it first.");
        if (Waits(region, known, new Recipient(partner, purpose)) is { } strand_first)
            return new Ruling<CaseStep>.No("strand_first", $"This partner works on {strand_first}: add that strand, and it is called in.");
        if (known.Strands.Any(strand => strand.Open && strand.Partner == partner && strand.Waits.Count > 0))
            return new Ruling<CaseStep>.No("go_first", "The leads of other strands were asked and did not all say go.");
        if (known.Referrals.Any(referral => referral.Partner == partner && referral.Purpose == purpose && referral.Status is not ("refused" or "completed")))
            return new Ruling<CaseStep>.No("already_done", "This partner has it already, for this purpose.");
        var strand = known.Strands.FirstOrDefault(strand => strand.Open && strand.Partner == partner)?.Code;
        return new Ruling<CaseStep>.Go(Opening.Refer(CaseStep.Of(known), partner, purpose, strand, id, now).Settle(region, now));
    }

    public static Ruling<CaseStep> Add(CaseDossier known, string code, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        var open = known.Strands.Where(strand => strand.Open).Select(strand => strand.Code).ToList();
        if (region.TrackOf([.. open, code]) is null)
            return new Ruling<CaseStep>.Wrong("#/add", "unknown_combination", "This region does not know this strand together with the others.");
        if (known.State == States.Closed)
            return new Ruling<CaseStep>.No("wrong_state", "The case is closed; reopen it first.");
        return open.Contains(code)
            ? new Ruling<CaseStep>.No("already_done", "This strand is open already.")
            : new Ruling<CaseStep>.Go(Opening.Strand(CaseStep.Of(known), code, id, region, now).Settle(region, now));
    }

    /// <summary>
    /// Leads of other strands say go, or wait, to one that can be seen. With the last go its partners are called in; until then it is
    /// the assessor's to ask on.
    /// </summary>
    /// <param name="known">The case.</param>
    /// <param name="code">The strand that waits.</param>
    /// <param name="speaksFor">Whether the caller answers for a lead.</param>
    /// <param name="go">False: wait.</param>
    /// <param name="id">Makes ids.</param>
    /// <param name="region">Of the case.</param>
    /// <param name="now">UTC.</param>
    public static Ruling<CaseStep> Clear(
        CaseDossier known, string code, Func<string, bool> speaksFor, bool go, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        if (known.Strands.FirstOrDefault(strand => strand.Code == code && strand.Open) is not { } waiting)
            return new Ruling<CaseStep>.Wrong(go ? "#/go" : "#/wait", "unknown_code", "This case has no such open strand.");
        if (known.State == States.Closed || waiting.Waits.Count == 0 || !waiting.Waits.Any(speaksFor))
            return new Ruling<CaseStep>.No("already_done", "This strand does not wait for you.");
        if (!go)
            return new Ruling<CaseStep>.Go(CaseStep.Of(known).ToAssessor(region, now));
        List<string> left = [.. waiting.Waits.Where(lead => !speaksFor(lead))];
        var step = CaseStep.Of(known with { Strands = [.. known.Strands.Select(strand => strand == waiting ? strand with { Waits = left } : strand)] });
        return new Ruling<CaseStep>.Go((left.Count > 0 ? step : Opening.CallIn(step, code, id, region, now)).Settle(region, now));
    }

    public static Ruling<CaseStep> End(CaseDossier known, string code, Region region, DateTimeOffset now)
    {
        if (known.Strands.All(strand => strand.Code != code))
            return new Ruling<CaseStep>.Wrong("#/end", "unknown_code", $"This case has: {string.Join(", ", known.Strands.Select(strand => strand.Code))}.");
        return known.State == States.Closed || known.Strands.Any(strand => strand.Code == code && !strand.Open)
            ? new Ruling<CaseStep>.No("already_done", "This strand has ended.")
            : new Ruling<CaseStep>.Go(Settle(known with
            {
                Strands = [.. known.Strands.Select(strand => strand.Code == code ? strand with { Open = false, Outcome = "ended" } : strand)],
            }, region, now));
    }

    /// <summary>The same what and who again changes by when, and whether it is done.</summary>
    public static Ruling<CaseStep> Act(CaseDossier known, CaseAction action, Region region, DateTimeOffset now)
    {
        if (known.State == States.Closed)
            return new Ruling<CaseStep>.No("wrong_state", "The case is closed; reopen it first.");
        return known.Actions.Contains(Reported.Kept(known.Actions, action))
            ? new Ruling<CaseStep>.No("already_done", "This action stands so already.")
            : new Ruling<CaseStep>.Go(Settle(known with
            {
                Actions = [.. known.Actions.Where(other => !Reported.IsSame(other, action)), Reported.Kept(known.Actions, action)],
            }, region, now));
    }

    private static CaseStep Settle(CaseDossier known, Region region, DateTimeOffset now) => known.State == States.Closed
        ? CaseStep.Of(known)
        : CaseStep.Of(known).Settle(region, now);

    // What a partner gets for a strand flows only while a case has it.
    private static string? Waits(Region region, CaseDossier known, Recipient to)
    {
        var strands = region.Strands.Values.Where(strand => strand.To.Any(one => one with { Partner = region.PartnerFor(one.Partner, known.Municipality) } == to)).ToList();
        return strands.Count == 0 || strands.Exists(strand => known.Strands.Any(one => one.Open && one.Code == strand.Code)) ? null : strands[0].Code;
    }

    private static IEnumerable<Recipient> Recipients(Region region, CaseDossier known) =>
        region.Strands.Values.SelectMany(strand => strand.To)
            .Concat(region.Assessment.WaysOut.Select(way => way.To).OfType<Recipient>())
            .Select(to => to with { Partner = region.PartnerFor(to.Partner, known.Municipality) });

    // To judge is asked of a signal, before there is a case.
    private static IEnumerable<Recipient> Judges(Region region, CaseDossier known, Func<string, IReadOnlyList<string>>? covered) => covered is null
        ? []
        : region.Assessment.Consults.Select(may => region.PartnerFor(may.Partner, known.Municipality)).Distinct()
            .SelectMany(partner => covered(partner).Where(purpose => purpose != "judge").Select(purpose => new Recipient(partner, purpose)));
}
