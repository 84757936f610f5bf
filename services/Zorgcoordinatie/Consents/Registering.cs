using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>
/// Brings a victim to CoMensha: once there is a case and while the written permit holds. A victim is registered when CoMensha has
/// it and not before; what it refused is not registered. Taken back before it went, nothing goes; taken back after, somebody has to
/// have it undone there.
/// </summary>
public static class Registering
{
    private const string CoMensha = "comensha";

    /// <summary>After every move: who is to be brought there, who is there now, and whose permit is gone.</summary>
    public static CareStep Follow(CareTrajectory known, DateTimeOffset now) => known.Victims.Aggregate(CareStep.Of(known), (step, victim) =>
        (victim.Permitted || victim.Registration == "registered", Last(step.Trajectory, victim.PersonId)) switch
        {
            (true, null or { State: "withdrawn" or "undone" }) when known is { CaseId: not null, ClosedAt: null } && Holds(known, victim, DutchDays.Of(now)) => Ask(step, victim.PersonId, now),
            (true, { State: "to_undo" } back) => There(Becomes(step, back, "delivered", now), victim, now),
            (true, { State: "delivered" }) when victim.Registration != "registered" => There(step, victim, now),
            (true, { State: "refused" }) when victim.Registration == "registered" => With(step, victim with { Registration = "asked", RegisteredAt = null, Permitted = true }),
            (false, { State: "requested" or "refused" } waits) => Becomes(step, waits, "withdrawn", now),
            (false, { State: "delivered" } gone) => Becomes(step, gone, "to_undo", now),
            _ => step,
        });

    public static Ruling Again(CareTrajectory known, Region region, DateTimeOffset now)
    {
        var step = known.Victims.Where(victim => Last(known, victim.PersonId) is { State: "refused" or "dropped" } && Holds(known, victim, DutchDays.Of(now)))
            .Aggregate(CareStep.Of(known), (so_far, victim) => Ask(so_far, victim.PersonId, now));
        return step.Effects.Count == 0
            ? Steps.NotNow("Nothing that a permit holds for was refused.")
            : new Ruling.Go(Tending.Settle(known, step.Trajectory, region, now).With(step.Effects));
    }

    public static Ruling End(CareTrajectory known, Region region, DateTimeOffset now)
    {
        var step = known.Registrations.Aggregate(CareStep.Of(known), (so_far, one) => one.State switch
        {
            "to_undo" => Becomes(so_far, one, "undone", now),
            "refused" when Last(known, one.PersonId) == one => Becomes(so_far, one, "dropped", now),
            _ => so_far,
        });
        return step.Trajectory == known ? Steps.NotNow("There is no registration that has to be ended.") : Steps.Go(known, step.Trajectory, region, now);
    }

    /// <summary>
    /// Null: it may go. Else why it may not, at the moment it would leave. What care did not ask for rests on no permit: of that the
    /// sharing rules give how many, and nothing of anybody.
    /// </summary>
    public static string? Withheld(CareTrajectory known, Guid referralId, DateOnly today)
    {
        if (known.Registrations.FirstOrDefault(one => one.ReferralId == referralId) is not { } asked)
            return null;
        if (asked.State != "requested")
            return "consent_withdrawn";
        return known.Victims.Any(victim => victim.PersonId == asked.PersonId && Holds(known, victim, today)) ? null : "consent_ended";
    }

    public static IEnumerable<CareTask> Tasks(CareTrajectory known, Region region) => known.Victims
        .Select(victim => Last(known, victim.PersonId))
        .OfType<RegistrationReferral>()
        .Where(one => one.State is "refused" or "to_undo")
        .Select(one => new CareTask(one.State == "refused" ? "registration_refused" : "registration_undo", one.Since, one.Since + region.Care.NoPlace)
        {
            Partner = CoMensha,
            ReferralId = one.ReferralId,
            Reason = one.Reason,
            Person = one.PersonId,
        });

    public static RegistrationReferral? Last(CareTrajectory known, Guid person) => known.Registrations.LastOrDefault(one => one.PersonId == person);

    private static bool Holds(CareTrajectory known, Victim victim, DateOnly today) => Registration.Of(victim, known.Consents, today).Victim.Permitted;

    private static CareStep There(CareStep step, Victim victim, DateTimeOffset now) =>
        With(step, victim with { Registration = "registered", RegisteredAt = now })
            .With(new CareEffect.Registered(victim.PersonId, Registration.Of(victim, step.Trajectory.Consents, DutchDays.Of(now)).Permits));

    private static CareStep With(CareStep step, Victim victim) => new(
        step.Trajectory with { Victims = [.. step.Trajectory.Victims.Select(other => other.PersonId == victim.PersonId ? victim : other)] },
        step.Effects);

    private static CareStep Ask(CareStep step, Guid person, DateTimeOffset now)
    {
        var known = step.Trajectory;
        var asked = new RegistrationReferral(Ids.Derive(known.Id, $"register/{person}/{known.Registrations.Count}"), person, "requested", now);
        return new CareStep(known with { Registrations = [.. known.Registrations, asked] }, step.Effects).With(new CareEffect.Ask(asked.ReferralId, CoMensha, person));
    }

    private static CareStep Becomes(CareStep step, RegistrationReferral one, string state, DateTimeOffset now) => new(
        step.Trajectory with { Registrations = [.. step.Trajectory.Registrations.Select(other => other.ReferralId == one.ReferralId ? one with { State = state, Since = now } : other)] },
        step.Effects);
}
