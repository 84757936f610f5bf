using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Carry;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Zorgcoordinatie.Act;

/// <summary>
/// The IND about a reflection period, for the victim whose it is: asked once there is a case, for before that it may hear nothing.
/// Its no is a task until it is asked again, or until the period has ended; the period itself it does not end. Of a period that
/// says nobody's name it is not asked by itself: whose it is, a person says.
/// </summary>
internal static class Stays
{
    private const string Ind = "ind";

    /// <summary>After every move: about which period it is to be asked now.</summary>
    public static CareStep Follow(CareTrajectory known, DateTimeOffset now) => known is { CaseId: not null, ClosedAt: null }
        ? Periods.Running(known, null).Where(period => period is { Stay: null, Person: not null }).Aggregate(CareStep.Of(known), (step, period) =>
            Ask(step, period, period.Person!.Value, Ids.Derive(known.Id, $"residence/{period.Person}"), now))
        : CareStep.Of(known);

    public static Ruling Again(CareTrajectory known, Guid? person, Guid callId, Region region, DateTimeOffset now)
    {
        var running = Periods.Running(known, person);
        if (running.Count == 0)
            return Steps.NotNow("There is no reflection period that runs.");
        if (running.Count > 1 || !Whose.Said(known, running[0].Person ?? person, out var found))
            return Whose.Unsaid;
        if (known.CaseId is null || found is not { } victim)
            return Steps.NotNow("The IND is asked once there is a case, and a victim in view.");
        if (running[0].Stay is not (null or { State: "refused" }))
            return Steps.Done("The IND is asked already.");
        var step = Ask(CareStep.Of(known), running[0], victim, callId, now);
        return new Ruling.Go(Tending.Settle(known, step.Trajectory, region, now).With(step.Effects));
    }

    public static IEnumerable<CareTask> Tasks(CareTrajectory known, Region region) =>
        from period in Periods.Running(known, null)
        let unsaid = period is { Stay: null, Person: null } && known is { CaseId: not null, ClosedAt: null }
        where unsaid || period.Stay is { State: "refused" }
        let since = period.Stay?.Since ?? period.StartedAt
        select new CareTask(unsaid ? "residence_unsaid" : "residence_refused", since, since + region.Care.NoPlace)
        {
            Partner = Ind,
            ReferralId = period.Stay?.ReferralId,
            Reason = period.Stay?.Reason,
            Person = period.Person,
        };

    /// <summary>The period is care's alone to know, so it joins the dossier here, of what care itself asked and of nothing else.</summary>
    public static async Task<Delivery> Complete(Work work, Delivery delivery)
    {
        if (work.Service != ZorgcoordinatieService.Name || delivery.Purpose != "residence")
            return delivery;
        var known = await work.Care(delivery.CaseId, delivery.SignalId, delivery.Region);
        return known is not null && PeriodOf(known, delivery.Id) is { } period ? delivery with { Dossier = delivery.Dossier with { Reflection = period } } : delivery;
    }

    /// <summary>Null: care did not ask for that.</summary>
    public static ReflectionOf? PeriodOf(CareTrajectory known, Guid referralId) => known.Reflections
        .Where(period => period.Stay?.ReferralId == referralId && period.Person is not null)
        .Select(period => new ReflectionOf(period.Person!.Value, period.From, period.Until))
        .FirstOrDefault();

    private static CareStep Ask(CareStep step, Reflection period, Guid victim, Guid referralId, DateTimeOffset now) =>
        new CareStep(step.Trajectory.With(period, period with { Person = victim, Stay = new Stay(referralId, "asked", now) }), step.Effects)
            .With(new CareEffect.Ask(referralId, Ind, victim));
}
