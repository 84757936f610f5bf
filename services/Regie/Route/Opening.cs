using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>A case begins: its strands, and who is called in for each.</summary>
public static class Opening
{
    public static CaseStep Case(SignalDossier signal, string level, IReadOnlyList<string> strands, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        var step = CaseStep.Of(new CaseDossier
        {
            CaseId = id("case"),
            Region = region.Id,
            Municipality = signal.Municipality,
            Signals = [signal.SignalId],
            OpenedAt = now,
            Level = region.Assessment.Levels.Contains("established") ? level : null,
            Verified = Preparing.Verified(signal),
            Acute = signal.Acute,
            Strands = [],
        });
        // Those that wait for the others come last, so that the others are there to be asked.
        return strands.OrderBy(code => region.Strands[code].GoOrWait).Aggregate(step, (so_far, code) => Strand(so_far, code, id, region, now)).Settle(region, now);
    }

    /// <summary>A strand starts: each partner of it gets a referral, unless others are to say go first.</summary>
    public static CaseStep Strand(CaseStep step, string code, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        var strand = region.Strands[code];
        string Here(string partner) => region.PartnerFor(partner, step.Case.Municipality);
        var asked = Asked([.. step.Case.Strands.Where(other => other.Open)], code, region);
        var begun = new CaseStrand(code, Here(strand.Lead), Here(strand.To[0].Partner)) { Waits = asked };
        step = step.Change(found => found with
        {
            Strands = [.. found.Strands.Where(other => other.Code != code).Select(other => AskedToo(other, begun.Lead)), begun],
        });
        return asked.Count > 0 ? step : CallIn(step, code, id, region, now);
    }

    /// <summary>Leads of other strands that have to say go before anybody is called in for this one.</summary>
    public static IReadOnlyList<string> Asked(IReadOnlyList<CaseStrand> strands, string code, Region region) => region.Strands.TryGetValue(code, out var strand) && strand.GoOrWait
        ? [.. strands.Where(other => other.Code != code).Select(other => other.Lead).Distinct()]
        : [];

    // Nothing that can be seen has happened for a strand that waits, so whoever joins meanwhile is asked as well.
    private static CaseStrand AskedToo(CaseStrand waiting, string lead) =>
        waiting is { Open: true, Waits.Count: > 0 } && !waiting.Waits.Contains(lead) ? waiting with { Waits = [.. waiting.Waits, lead] } : waiting;

    /// <summary>The partners of a strand get their referrals.</summary>
    public static CaseStep CallIn(CaseStep step, string code, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        string Here(string partner) => region.PartnerFor(partner, step.Case.Municipality);
        return region.Strands[code].To.Aggregate(step, (so_far, to) => Refer(so_far, Here(to.Partner), to.Purpose, code, id($"{code}/{to.Partner}"), now));
    }

    public static CaseStep Refer(CaseStep step, string partner, string purpose, string? strand, Guid id, DateTimeOffset now)
    {
        var referral = new Referral
        {
            Id = id,
            Partner = partner,
            Purpose = purpose,
            Strand = strand,
            Sequence = Numbers.Next(step.Case, partner),
            RequestedAt = now,
        };
        return step.Change(found => found with { Referrals = [.. found.Referrals, referral] }).With(new Effect.Refer(referral));
    }
}
