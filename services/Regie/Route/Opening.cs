using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>A case begins: its strands, and who is called in for each.</summary>
public static class Opening
{
    public static CaseStep Case(SignalDossier signal, IReadOnlyList<string> strands, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        var step = CaseStep.Of(new CaseDossier
        {
            CaseId = id("case"),
            Region = region.Id,
            Municipality = signal.Municipality,
            Signals = [signal.SignalId],
            OpenedAt = now,
            Acute = signal.Acute,
            Strands = [],
        });
        return strands.Aggregate(step, (so_far, code) => Strand(so_far, code, id, region, now)).Settle(region, now);
    }

    /// <summary>A strand starts: each partner of it gets a referral.</summary>
    public static CaseStep Strand(CaseStep step, string code, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        var strand = region.Strands[code];
        string Here(string partner) => region.PartnerFor(partner, step.Case.Municipality);
        step = step.Change(found => found with
        {
            Strands = [.. found.Strands.Where(other => other.Code != code), new CaseStrand(code, Here(strand.Lead), Here(strand.To[0].Partner))],
        });
        return strand.To.Aggregate(step, (so_far, to) => Refer(so_far, Here(to.Partner), to.Purpose, code, id($"{code}/{to.Partner}"), now));
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
