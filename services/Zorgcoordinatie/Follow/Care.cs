using Keten.Messages;
using Keten.Sharing;
using Keten.Zorgcoordinatie.Advise;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>What each message does to a trajectory, in whatever order they come. Null: nothing.</summary>
public static class Care
{
    private static readonly string[] _order = ["requested", "accepted", "completed"];

    /// <summary>A case goes on with the trajectory of its signal. With a care strand it calls care in by itself.</summary>
    public static CareTrajectory? Opened(CareTrajectory? known, CaseOpened message)
    {
        var cares = message.Strands.Contains("care");
        if (known is null)
            return cares ? CareTrajectory.Of(message.SignalIds[0], message.Region, message.OpenedAt) with { SignalIds = message.SignalIds, CaseId = message.CaseId, Call = Itself } : null;

        var joined = Join(known, message.CaseId, message.SignalIds);
        if (cares && known.ClosedAt is { } closed && (known.CaseId != message.CaseId || message.OpenedAt > closed))
            return Again(joined);
        if (cares && known.Call?.Answer is "closed" or "not_there")
            joined = joined with { Call = Itself };
        return joined == known ? null : joined;
    }

    /// <summary>Regie answered a call. The answer to an earlier one has nothing to say any more.</summary>
    public static CareTrajectory? Answered(CareTrajectory? known, CareCallAnswered message)
    {
        if (known?.Call is not { Answer: null, Id: { } call } || call != message.CallId)
            return null;

        var answered = Join(known, message.CaseId, []) with { Call = new CareCall(call, message.Answer) };
        return message is { ReferralId: { } referral, Partner: { } partner } ? With(answered, referral, partner, "requested") : answered;
    }

    /// <summary>The care partner is asked, by a call, a decision or a strand that was added. A closed trajectory begins again when that came after its closing.</summary>
    public static CareTrajectory? Requested(CareTrajectory? known, ReferralRequested message, IReadOnlyList<Victim> victims)
    {
        var current = known ?? CareTrajectory.Of(message.SignalId, message.Region, message.RequestedAt) with { Call = Itself };
        if (current.ClosedAt < message.RequestedAt && current.Referrals.All(referral => referral.Id != message.ReferralId))
            current = Again(current);
        var asked = With(Join(current, message.CaseId, [message.SignalId]), message.ReferralId, message.Partner, "requested");
        return asked with { Victims = Seen(asked.Victims, victims) };
    }

    /// <summary>A shelter is asked with the dossier as it is by then.</summary>
    public static CareTrajectory? Known(CareTrajectory? known, IReadOnlyList<Victim> victims) => known is null ? null : known with { Victims = Seen(known.Victims, victims) };

    /// <summary>
    /// What care itself keeps of a victim is put right: of the delivery this is about it may know more by now. What follows from more
    /// than one value (signs of minority, a crisis at work, sex work) the next dossier says.
    /// </summary>
    public static CareTrajectory? Corrected(CareTrajectory? known, Correction correction) =>
        known is null ? null : known with { Victims = [.. known.Victims.Select(victim => VictimsInDossier.Right(victim, correction))] };

    /// <summary>Whom the assessor presumes to be a minor now.</summary>
    public static CareTrajectory? Presumed(CareTrajectory? known, IReadOnlyList<Guid> presumedMinors) =>
        known is null || known.Victims.All(victim => victim.PresumedMinor == presumedMinors.Contains(victim.PersonId))
            ? null
            : known with { Victims = [.. known.Victims.Select(victim => victim with { PresumedMinor = presumedMinors.Contains(victim.PersonId) })] };

    /// <summary>Who is suspect or facilitator in another signal, and turned out to be somebody here: speaks for no victim either.</summary>
    public static CareTrajectory? FoundToBeOne(CareTrajectory? known, IReadOnlyList<SamePerson> same)
    {
        var offenders = same.Where(one => known?.Offenders.Contains(one.Person) == true || one.Other.Said.Any(said => said.Roles.Any(role => role is "suspect" or "facilitator")))
            .SelectMany(one => (Guid[])[one.Person, one.Other.Id]);
        return known is not null && offenders.Except(known.Offenders).Any() ? known with { Offenders = [.. known.Offenders.Union(offenders).Order()] } : null;
    }

    /// <summary>The region is that of the referral.</summary>
    public static CareTrajectory? Responded(CareTrajectory? known, PartnerResponded message, string region)
    {
        if (message.Status is not ("accepted" or "completed"))
            return null;
        if (known is { ClosedAt: not null })
            return With(known, message.ReferralId, message.Partner, message.Status);

        var current = known ?? CareTrajectory.Of(message.SignalId, region, message.RespondedAt) with { Call = Itself };
        var after = With(Join(current, message.CaseId, [message.SignalId]), message.ReferralId, message.Partner, message.Status);
        return message.Status == "accepted"
            ? after with { Partner = message.Partner, TakenOnAt = after.TakenOnAt ?? message.RespondedAt, EndedAt = null }
            : after with { Partner = message.Partner, EndedAt = message.RespondedAt, Outcome = message.Outcome };
    }

    /// <summary>No place is a state with an owner, not an end.</summary>
    public static CareTrajectory? Refused(CareTrajectory? known, ReferralRefused message, string region)
    {
        if (known is { ClosedAt: not null })
            return With(known, message.ReferralId, message.Partner, "refused");

        var current = known ?? CareTrajectory.Of(message.SignalId, region, message.RefusedAt) with { Call = Itself };
        var after = With(Join(current, message.CaseId, [message.SignalId]), message.ReferralId, message.Partner, "refused");
        return after with { Partner = after.Partner ?? message.Partner };
    }

    public static CareTrajectory? Closed(CareTrajectory? known, CaseClosed message) => known is null or { ClosedAt: not null }
        ? null
        : known with
        {
            ClosedAt = message.ClosedAt,
            EndedAt = known.EndedAt ?? message.ClosedAt,
            Outcome = message.Outcomes.GetValueOrDefault("care") ?? known.Outcome,
        };

    private static CareCall Itself { get; } = new(null, "called_in");

    /// <summary>Begins again: what is over is over.</summary>
    private static CareTrajectory Again(CareTrajectory closed) => closed with
    {
        ClosedAt = null,
        EndedAt = null,
        Outcome = null,
        Call = Itself,
        Referrals = [.. closed.Referrals.Where(referral => referral.Status is "requested" or "accepted")],
    };

    private static CareTrajectory Join(CareTrajectory known, Guid? caseId, IReadOnlyList<Guid> signals)
    {
        var added = signals.Except(known.SignalIds).ToList();
        return known with { CaseId = caseId ?? known.CaseId, SignalIds = added.Count == 0 ? known.SignalIds : [.. known.SignalIds, .. added] };
    }

    /// <summary>A referral only goes further: what comes late or twice does not take it back. A no counts until the partner took it on.</summary>
    internal static bool IsFurther(string status, string before) =>
        before != "refused" && (status == "refused" ? before == "requested" : Array.IndexOf(_order, status) > Array.IndexOf(_order, before));

    private static CareTrajectory With(CareTrajectory known, Guid id, string partner, string status)
    {
        if (known.Referrals.FirstOrDefault(referral => referral.Id == id) is not { } before)
            return known with { Referrals = [.. known.Referrals, new CareReferral(id, partner, status)] };
        return IsFurther(status, before.Status) ? known with { Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? referral with { Status = status } : referral)] } : known;
    }

    /// <summary>A later dossier knows more of somebody; what was said about registration stays.</summary>
    private static IReadOnlyList<Victim> Seen(IReadOnlyList<Victim> known, IReadOnlyList<Victim> seen) =>
    [
        .. known.Select(victim => seen.FirstOrDefault(one => one.PersonId == victim.PersonId) is { } fresh
            ? fresh with { Registration = victim.Registration, Permitted = victim.Permitted, RegisteredAt = victim.RegisteredAt }
            : victim),
        .. seen.Where(one => known.All(victim => victim.PersonId != one.PersonId)),
    ];
}
