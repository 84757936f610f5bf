using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Zorgcoordinatie.Carry;

/// <summary>Does what a step decided: saves the trajectory and says what has to be said, in one work.</summary>
internal static class Carrying
{
    /// <summary>What a message changed, if anything.</summary>
    public static async Task Settle(this Work work, CareTrajectory? before, CareTrajectory? after, RegionSet regions)
    {
        if (after is not null && after != before)
            await work.Carry(before, Tending.Settle(before, after, regions.Get(after.Region), work.Now));
    }

    public static async Task Carry(this Work work, CareTrajectory? before, CareStep step)
    {
        var known = step.Trajectory;
        // For this service alone: what care writes down is under no key that another could hold.
        if (before is null)
        {
            await work.NewKey(known.Id);
            // Its signal may be merged at this very moment: one of the two comes second, and looks again.
            await work.Point(known.SignalIds[0], "signal", known);
        }

        work.Save(known.Id, known);
        if (known.CaseId is { } caseId && caseId != before?.CaseId)
            await work.Point(caseId, "case", known, known.SignalIds);
        foreach (var victim in known.Victims.Where(victim => before is null || before.Victims.All(other => other.PersonId != victim.PersonId)))
            await work.Point(victim.PersonId, "person", known);
        foreach (var effect in step.Effects)
            await work.Say(effect, known);
    }

    private static Task Say(this Work work, CareEffect effect, CareTrajectory known) => effect switch
    {
        CareEffect.Wake { Task: var task } => work.Schedule(
            new TimerDue { Service = ZorgcoordinatieService.Name, SubjectId = known.Id, Timer = task.Code, Generation = task.Generation, DueAt = task.NextAt },
            task.NextAt),
        CareEffect.Call call => work.Call(call.CallId, null, null, known),
        CareEffect.Ask ask => work.Call(ask.ReferralId, ask.Partner, ask.Person, known),
        CareEffect.Changed => work.Publish(new CareChanged
        {
            SignalId = known.SignalIds[0],
            CaseId = known.CaseId,
            Region = known.Region,
            State = known.State,
            Change = known.Change,
            ChangedAt = work.Now,
        }),
        CareEffect.Given { Consent: var consent } => work.Tell(consent, known),
        CareEffect.Withdrawn { Consent: var consent } => work.TakeBack(consent, known),
        CareEffect.Registered registered => work.Publish(new VictimRegistered
        {
            PersonId = registered.PersonId,
            SignalId = known.SignalIds[0],
            CaseId = known.CaseId,
            Region = known.Region,
            Consents = registered.Consents,
            RegisteredAt = work.Now,
        }),
        _ => throw new InvalidOperationException($"nobody says {effect.GetType().Name}"),
    };

    private static Task Call(this Work work, Guid id, string? partner, Guid? person, CareTrajectory known) => work.Publish(new CareCalled
    {
        CallId = id,
        SignalId = known.SignalIds[0],
        CaseId = known.CaseId,
        Region = known.Region,
        CalledAt = work.Now,
        Partner = partner,
        PersonId = person,
    });
}
