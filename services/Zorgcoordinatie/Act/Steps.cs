using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Zorgcoordinatie.Act;

/// <summary>What the zorgcoördinator does, and when it fits. What still runs can always be ended, also beside a closed case.</summary>
public static class Steps
{
    /// <summary>Care is called in for a signal that care knew nothing of.</summary>
    public static CareStep First(IReadOnlyList<Guid> signals, Guid? caseId, Guid callId, Region region, DateTimeOffset now)
    {
        var called = CareTrajectory.Of(signals[0], region.Id, now) with { SignalIds = signals, CaseId = caseId, Call = new CareCall(callId, null) };
        return Tending.Settle(null, called, region, now).With(new CareEffect.Call(callId));
    }

    /// <param name="known">The trajectory as it is.</param>
    /// <param name="asked">A step of the right form.</param>
    /// <param name="callId">For a call, and for what is asked of a shelter or of the IND.</param>
    /// <param name="region">Its region.</param>
    /// <param name="by">Token subject.</param>
    /// <param name="now">UTC.</param>
    public static Ruling Take(CareTrajectory known, CareRequest asked, Guid callId, Region region, string by, DateTimeOffset now)
    {
        var today = DutchDays.Of(now);
        return asked.Step switch
        {
            "call" => Call(known, callId, region, now),
            "reflection_ended" => Periods.EndReflection(known, asked, region, now),
            "permit_ended" => Periods.EndPermit(known, asked, region, now),
            "placed" or "no_place" or "shelter_ended" => Places.Say(known, asked.Step, asked.Partner, asked.Person, region, now),
            "registration_ended" => Registering.End(known, region, now),
            _ when known.State is "closed" or "not_called" => asked.Step == "close" && known.State == "not_called"
                ? Close(known, asked.Outcome!, region, now)
                : NotNow("Care does not run here; call it in first."),
            "shelter" => Places.Ask(known, asked.Partner!, asked.Person, callId, region, now),
            "reflection_started" => Periods.Reflect(known, asked, today, region, now),
            "residence" => Stays.Again(known, asked.Person, callId, region, now),
            "permit_started" => Periods.Permit(known, asked, today, region, now),
            "registration" => Register(known, region, now),
            "registration_again" => Registering.Again(known, region, now),
            "close" => Close(known, asked.Outcome!, region, now),
            _ => known.Milestones.Count(done => done.Code == asked.Step) > known.Joined.Count
                ? Done("This was done already.")
                : Go(known, known with { Milestones = [.. known.Milestones, new Milestone(asked.Step, now, by)] }, region, now),
        };
    }

    internal static Ruling Go(CareTrajectory known, CareTrajectory after, Region region, DateTimeOffset now) =>
        new Ruling.Go(Tending.Settle(known, after, region, now));

    internal static Ruling NotNow(string detail) => new Ruling.No("wrong_state", detail);

    internal static Ruling Done(string detail) => new Ruling.No("already_done", detail);

    private static Ruling Call(CareTrajectory known, Guid callId, Region region, DateTimeOffset now) =>
        known.State is "called" or "requested" or "taken_on" && Merging.Unsettled(known).All(one => one.Status != "refused")
            ? Done("Care is called in already.")
            : new Ruling.Go(Tending.Settle(known, Merging.CalledAgain(known) with { ClosedAt = null, Call = new CareCall(callId, null) }, region, now).With(new CareEffect.Call(callId)));

    private static Ruling Register(CareTrajectory known, Region region, DateTimeOffset now)
    {
        if (known.Victims.Count == 0)
            return NotNow("Care knows of nobody here who could be asked.");
        return known.Victims.All(victim => victim.Registration != "not_asked")
            ? Done("Everybody in view was asked.")
            : Go(known, known with { Victims = [.. known.Victims.Select(victim => victim.Registration == "not_asked" ? victim with { Registration = "asked" } : victim)] }, region, now);
    }

    /// <summary>No place is not an end, and neither is a last day: what is open is ended first, by its own step.</summary>
    private static Ruling Close(CareTrajectory known, string outcome, Region region, DateTimeOffset now) =>
        known.Tasks.Any(task => task.Code is "reflection" or "permit" || Places.Codes.Contains(task.Code))
            ? NotNow("A shelter is being looked for, or a period runs; end that first.")
            : Go(known, known with { ClosedAt = now, EndedAt = known.EndedAt ?? now, Outcome = outcome }, region, now);
}
