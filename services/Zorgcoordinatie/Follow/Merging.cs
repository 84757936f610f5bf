using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>
/// Signals that are the same have one trajectory. Nothing of either is lost: each victim, statement, place, period and task stays,
/// and what is still to be settled in one is not hidden by how the other stands.
/// </summary>
public static class Merging
{
    /// <summary>What goes on, under the signal that does. Null: it goes on so already.</summary>
    /// <param name="all">The trajectory that goes on, and those that are joined into it.</param>
    /// <param name="lead">The signal that the matter is now.</param>
    /// <param name="caseId">Its case; null without one.</param>
    /// <param name="region">Its region.</param>
    /// <param name="now">UTC.</param>
    public static CareStep? Of(IReadOnlyList<CareTrajectory> all, Guid lead, Guid? caseId, Region region, DateTimeOffset now)
    {
        var known = all[0];
        if (all.Count == 1 && known.SignalIds[0] == lead && known.CaseId == (caseId ?? known.CaseId))
            return null;
        var joined = all.Skip(1).Aggregate(known, Join);
        joined = joined with { CaseId = caseId ?? joined.CaseId, SignalIds = [lead, .. joined.SignalIds.Where(signal => signal != lead)] };
        // The timers of those that were joined run for those, and have nothing to say any more.
        var theirs = all.Skip(1).SelectMany(one => one.Tasks).Select((task, nth) => task with { Generation = joined.Generation + 1 + nth }).ToList();
        var step = Tending.Settle(known, joined with { Generation = joined.Generation + theirs.Count, Tasks = [.. joined.Tasks, .. theirs] }, region, now);
        return step.With(theirs.Where(step.Trajectory.Tasks.Contains).Select(task => new CareEffect.Wake(task)));
    }

    /// <summary>All that stays of one that was joined into another: where it went. No personal data.</summary>
    public static CareTrajectory Gone(CareTrajectory joined, CareTrajectory into) => new()
    {
        Id = joined.Id,
        Region = joined.Region,
        SignalIds = joined.SignalIds,
        OpenedAt = joined.OpenedAt,
        Into = into.Id,
        State = "joined",
        Generation = joined.Generation,
        Change = joined.Change,
    };

    /// <summary>Referrals that were waited for, or came to nothing, when their trajectory was joined with another, and still are so.</summary>
    public static IEnumerable<CareReferral> Unsettled(CareTrajectory known) => known.ClosedAt is not null
        ? []
        : known.Referrals.Where(one => one is { WatchedSince: not null, Status: "requested" or "refused" });

    /// <summary>Care is called in again, so somebody looked at what came to nothing.</summary>
    public static CareTrajectory CalledAgain(CareTrajectory known) => known with
    {
        Referrals = [.. known.Referrals.Select(one => one.Status == "refused" ? one with { WatchedSince = null } : one)],
    };

    private static CareTrajectory Join(CareTrajectory into, CareTrajectory from)
    {
        var (one, other) = (Still(into, from), Still(from, into));
        var ended = one.EndedAt is not null && other.EndedAt is not null;
        return one with
        {
            SignalIds = [.. one.SignalIds.Union(other.SignalIds)],
            CaseId = one.CaseId ?? other.CaseId,
            Joined = [.. one.Joined, .. other.Joined, other.Id],
            Call = ((CareCall?[])[one.Call, other.Call]).MaxBy(Weight),
            Referrals = [.. Watched(one).Concat(Watched(other)).GroupBy(referral => referral.Id).Select(same => same.Aggregate((a, b) => Care.IsFurther(b.Status, a.Status) ? b : a))],
            Partner = one.Partner ?? other.Partner,
            OpenedAt = one.OpenedAt < other.OpenedAt ? one.OpenedAt : other.OpenedAt,
            TakenOnAt = ((DateTimeOffset?[])[one.TakenOnAt, other.TakenOnAt]).Min(),
            EndedAt = ended ? ((DateTimeOffset?[])[one.EndedAt, other.EndedAt]).Max() : null,
            ClosedAt = ((DateTimeOffset?[])[one.ClosedAt, other.ClosedAt]).Max(),
            Outcome = ended ? one.Outcome ?? other.Outcome : null,
            Shelters = [.. one.Shelters, .. other.Shelters.Select(place => place with { Of = place.Of ?? other.Id })],
            Reflections = [.. one.Reflections, .. other.Reflections],
            Permits = [.. one.Permits, .. other.Permits],
            Milestones = [.. one.Milestones, .. other.Milestones],
            Victims = [.. one.Victims.Concat(other.Victims).GroupBy(victim => victim.PersonId).Select(same => same.Aggregate(Together))],
            VictimReported = one.VictimReported || other.VictimReported,
            Offenders = [.. one.Offenders.Union(other.Offenders)],
            // A later statement replaces an earlier one of the same giver.
            Consents = [.. one.Consents.Concat(other.Consents).DistinctBy(consent => consent.Id).OrderBy(consent => consent.GivenAt)],
            Registrations = [.. one.Registrations, .. other.Registrations],
        };
    }

    // What was said of registration in either stays said.
    private static Victim Together(Victim one, Victim other) =>
        (Said(other), other.Permitted).CompareTo((Said(one), one.Permitted)) > 0
            ? one with { Registration = other.Registration, Permitted = other.Permitted, RegisteredAt = other.RegisteredAt }
            : one;

    private static int Said(Victim victim) => Registration.Order.ToList().IndexOf(victim.Registration);

    // Where one is closed and the other is not, care goes on: with what the closed one held, but not with how it stood.
    private static CareTrajectory Still(CareTrajectory one, CareTrajectory other) => one.ClosedAt is null || other.ClosedAt is not null ? one : one with
    {
        ClosedAt = null,
        Call = null,
        Referrals = [.. one.Referrals.Where(referral => referral.Status is "requested" or "accepted")],
    };

    private static IEnumerable<CareReferral> Watched(CareTrajectory known)
    {
        var refused = known.Referrals.LastOrDefault(referral => referral.Status == "refused");
        return known.Referrals.Select(referral => known.State == referral.Status && (referral.Status == "requested" || (referral.Status == "refused" && referral == refused))
            ? referral with { WatchedSince = referral.WatchedSince ?? known.Since }
            : referral);
    }

    // An open call is answered by its id; then what it led to counts.
    private static int Weight(CareCall? call) => call switch { null => 0, { Answer: null } => 3, { Answer: "called_in" } => 2, _ => 1 };
}
