using Keten.Messages;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>What each message does to a care trajectory. Null: nothing.</summary>
public static class Care
{
    public static CareTrajectory? Opened(CareTrajectory? known, CaseOpened message)
    {
        if (!message.Strands.Contains("care") || known is { State: not "closed" })
            return null;

        var opened = known ?? new CareTrajectory { CaseId = message.CaseId, Region = message.Region, State = "requested", OpenedAt = message.OpenedAt };
        return opened with { SignalIds = message.SignalIds, State = "requested", EndedAt = null, Outcome = null };
    }

    /// <summary>The region is that of the referral, for a strand that was added to a running case.</summary>
    public static CareTrajectory? Responded(CareTrajectory? known, PartnerResponded message, string region)
    {
        if (message.CaseId is not { } caseId || known?.State == "closed")
            return null;

        var current = known ?? new CareTrajectory { CaseId = caseId, SignalIds = [message.SignalId], Region = region, State = "requested", OpenedAt = message.RespondedAt };
        return message.Status switch
        {
            "accepted" => current with { State = "taken_on", Partner = message.Partner, TakenOnAt = message.RespondedAt },
            "completed" => current with { State = "ended", Partner = message.Partner, EndedAt = message.RespondedAt, Outcome = message.Outcome },
            _ => null,
        };
    }

    /// <summary>No place is a state with an owner, not an end.</summary>
    public static CareTrajectory? Refused(CareTrajectory? known, ReferralRefused message) =>
        known is { State: "requested" } ? known with { State = "refused", Partner = message.Partner } : null;

    public static CareTrajectory? Closed(CareTrajectory? known, CaseClosed message) => known is null or { State: "closed" }
        ? null
        : known with
        {
            State = "closed",
            EndedAt = known.EndedAt ?? message.ClosedAt,
            Outcome = message.Outcomes.GetValueOrDefault("care") ?? known.Outcome,
        };
}
