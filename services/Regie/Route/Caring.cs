using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>
/// Care waits for no decision (domain.md, step 7): it can be called in from every open state, beside the route. It never moves
/// the signal: its referrals stand apart from the hand-overs, whose last one says where a signal is.
/// </summary>
public static class Caring
{
    private const string Care = "care";

    /// <summary>The care provider of the region is asked, or has it already. Null: the signal is closed, or goes on in another.</summary>
    public static (Step Step, Referral Referral)? Call(SignalDossier known, Guid id, Region region, DateTimeOffset now)
    {
        if (known.State is States.Closed or States.Merged)
            return null;
        var provider = region.PartnerFor(region.Care.Provider, known.Municipality);
        if (Running([.. known.CareReferrals.Where(referral => !(referral.RequestedAt < known.TakenOverAt))], provider) is { } running)
            return (Step.Of(known), running);
        var referral = new Referral
        {
            Id = id,
            Partner = provider,
            Purpose = Care,
            Strand = Care,
            Sequence = Numbers.Next(known, provider),
            RequestedAt = now,
        };
        return (Step.Of(known with { CareReferrals = [.. known.CareReferrals, referral] }).With(new Effect.Refer(referral)), referral);
    }

    /// <summary>The same in a case: its care strand starts (again) when the region knows it beside the other strands; else care comes beside them. Null: the case is closed.</summary>
    public static (CaseStep Step, Referral Referral)? Call(CaseDossier known, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        if (known.State == States.Closed)
            return null;
        var provider = region.PartnerFor(region.Care.Provider, known.Municipality);
        if (Running(known.Referrals, provider) is { } running)
            return (CaseStep.Of(known), running);
        var step = known.Strands.All(strand => strand is not { Code: Care, Open: true }) && Casework.Add(known, Care, id, region, now) is Ruling<CaseStep>.Go(var added)
            ? added
            : Opening.Refer(CaseStep.Of(known), provider, Care, Care, id($"{Care}/{provider}"), now).Settle(region, now);
        return (step, step.Case.Referrals.Last(referral => referral.Strand == Care && referral.Partner == provider));
    }

    /// <summary>
    /// Another than the provider is asked, for one victim: a shelter for a place, CoMensha to register, the IND on a stay. Who asks
    /// knows whether it was asked before, so each call is one referral, under the id of the call. Whether anything may flow, the
    /// sharing rules decide. Null: not now, as above.
    /// </summary>
    public static (Step Step, Referral Referral)? Ask(SignalDossier known, Recipient to, Guid call, Guid? person, DateTimeOffset now)
    {
        if (known.State is States.Closed or States.Merged)
            return null;
        if (known.CareReferrals.FirstOrDefault(referral => referral.Id == call) is { } asked)
            return (Step.Of(known), asked);
        var referral = Beside(to, call, person, Numbers.Next(known, to.Partner), now);
        return (Step.Of(known with { CareReferrals = [.. known.CareReferrals, referral] }).With(new Effect.Refer(referral)), referral);
    }

    /// <inheritdoc cref="Ask(SignalDossier, Recipient, Guid, Guid?, DateTimeOffset)"/>
    public static (CaseStep Step, Referral Referral)? Ask(CaseDossier known, Recipient to, Guid call, Guid? person, DateTimeOffset now)
    {
        if (known.State == States.Closed)
            return null;
        if (known.Referrals.FirstOrDefault(referral => referral.Id == call) is { } asked)
            return (CaseStep.Of(known), asked);
        var referral = Beside(to, call, person, Numbers.Next(known, to.Partner), now);
        return (CaseStep.Of(known with { Referrals = [.. known.Referrals, referral] }).With(new Effect.Refer(referral)), referral);
    }

    /// <summary>The recipient that care here means by a partner; null when the region's care cannot ask it.</summary>
    public static Recipient? Asks(Region region, string partner, string? municipality) => Recipients.OfCare(region)
        .Where(one => one.Recipient.Partner == partner)
        .Select(one => one.Recipient with { Partner = region.PartnerFor(partner, municipality) })
        .FirstOrDefault();

    /// <summary>Whether this referral called care in, beside the route.</summary>
    public static bool Called(SignalDossier known, Guid id) => known.CareReferrals.Any(referral => referral.Id == id);

    /// <summary>The same in a case: it serves the care strand, and is not by who does that strand.</summary>
    public static bool Called(CaseDossier known, Guid id) => known.Referrals.FirstOrDefault(referral => referral.Id == id) is { Strand: Care } found
        && known.Strands.All(strand => strand.Code != Care || strand.Partner != found.Partner);

    /// <summary>What became of it is kept. The signal stays where it is, and the reporter hears nothing of it.</summary>
    public static Step Heard(SignalDossier known, Guid id, Func<Referral, Referral> change) => Step.Of(known with
    {
        CareReferrals = [.. known.CareReferrals.Select(referral => referral.Id == id ? change(referral) : referral)],
    });

    /// <summary>The same in a case: no strand ends by it, and whose work the case is stays.</summary>
    public static CaseStep Heard(CaseDossier known, Guid id, Func<Referral, Referral> change) => CaseStep.Of(known with
    {
        Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? change(referral) : referral)],
    });

    public static Step Stands(SignalDossier known, string region, CareStanding care) =>
        Step.Of(known.Region == region && Newer(known.Care, care) ? known with { Care = care } : known);

    public static CaseStep Stands(CaseDossier known, string region, CareStanding care) =>
        CaseStep.Of(known.Region == region && Newer(known.Care, care) ? known with { Care = care } : known);

    private static Referral Beside(Recipient to, Guid id, Guid? person, int sequence, DateTimeOffset now) => new()
    {
        Id = id,
        Partner = to.Partner,
        Purpose = to.Purpose,
        Strand = Care,
        Person = person,
        Sequence = sequence,
        RequestedAt = now,
    };

    private static bool Newer(CareStanding? known, CareStanding care) => known is null || care.Change > known.Change;

    private static Referral? Running(IReadOnlyList<Referral> referrals, string provider) => referrals.LastOrDefault(referral =>
        referral.Strand == Care && referral.Partner == provider && referral.Status is not ("refused" or "completed"));
}
