using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Follow;

namespace Keten.Zorgcoordinatie.Remind;

/// <summary>
/// What the zorgcoördinator has to look at, read from where the trajectory stands: every state that is not closed has a task, and
/// so has every place that is looked for and every period that runs, also beside a closed case. A task goes when a person or a
/// partner did something, never because its time passed.
/// </summary>
public static class Tending
{
    // Regie answers in seconds. No region's choice: the hub itself is late.
    private static readonly TimeSpan AnswerOfRegie = TimeSpan.FromHours(1);

    /// <summary>After every move: the state, the tasks that go with it, and what others have to know.</summary>
    /// <param name="before">Null for a new trajectory.</param>
    /// <param name="after">As somebody or something changed it.</param>
    /// <param name="region">Its region.</param>
    /// <param name="now">UTC.</param>
    public static CareStep Settle(CareTrajectory? before, CareTrajectory after, Region region, DateTimeOffset now)
    {
        var state = Standing.Of(after);
        var moved = before is null || before.State != state;
        after = after with { State = state, Since = moved ? now : after.Since };
        var registering = Registering.Follow(after, now);
        var staying = Stays.Follow(registering.Trajectory, now);
        after = staying.Trajectory;
        var step = new CareStep(after with { Tasks = [] }, [.. registering.Effects, .. staying.Effects]);
        foreach (var wanted in Wanted(after, region))
        {
            step = after.Tasks.FirstOrDefault(task => Same(task, wanted) && !step.Trajectory.Tasks.Contains(task)) is { } running
                ? CareStep.Of(step.Trajectory with { Tasks = [.. step.Trajectory.Tasks, running] }).With(step.Effects)
                : Run(step, wanted, region, now);
        }

        // Regie said itself that it could not call care in, and a foreign signal is not for it to hear of.
        return (moved || before!.CaseId != after.CaseId || before.SignalIds[0] != after.SignalIds[0]) && state is not ("called" or "not_called")
            ? new CareStep(step.Trajectory with { Change = after.Change + 1 }, [.. step.Effects, new CareEffect.Changed()])
            : step;
    }

    /// <summary>A timer fired: its task is still there, and is reminded of until somebody does it.</summary>
    public static CareStep Due(CareTrajectory known, string timer, int generation, Region region, DateTimeOffset now)
    {
        if (known.Tasks.FirstOrDefault(task => task.Code == timer && task.Generation == generation) is not { } due)
            return CareStep.Of(known);
        return Run(CareStep.Of(known with { Tasks = [.. known.Tasks.Where(task => task != due)] }), due with { Reminded = true }, region, now);
    }

    private static CareStep Run(CareStep step, CareTask task, Region region, DateTimeOffset now)
    {
        var generation = step.Trajectory.Generation + 1;
        var warned = Watched(task) ? Warned(task, region, now) : task.Warned;
        var next = task with
        {
            Generation = generation,
            Warned = warned,
            Reminded = task.Reminded || warned.Count > 0 || now >= task.DueAt,
            NextAt = Moments(task, region).Where(moment => moment > now).DefaultIfEmpty(region.Timers.Deputy.After(now)).Min(),
        };
        return CareStep.Of(step.Trajectory with { Generation = generation, Tasks = [.. step.Trajectory.Tasks, next] })
            .With([.. step.Effects, new CareEffect.Wake(next)]);
    }

    private static IEnumerable<CareTask> Wanted(CareTrajectory known, Region region)
    {
        if (DueAt(known.State, known.Since, region) is { } due)
            yield return new CareTask(known.State, known.Since, due);
        foreach (var task in Places.Tasks(known, region).Concat(Registering.Tasks(known, region)).Concat(Stays.Tasks(known, region)).Concat(Renewing.Tasks(known)))
            yield return task;
        foreach (var period in known.Reflections.Where(one => one.EndedAt is null))
            yield return new CareTask("reflection", period.StartedAt, DutchDays.Start(period.Until)) { Person = period.Person };
        foreach (var permit in known.Permits.Where(one => one.EndedAt is null))
            yield return new CareTask("permit", permit.StartedAt, DutchDays.Start(permit.Until)) { Person = permit.Person };
        foreach (var one in Merging.Unsettled(known).Where(one => (one.Status, one.WatchedSince) != (known.State, known.Since)))
            yield return new CareTask(one.Status, one.WatchedSince!.Value, DueAt(one.Status, one.WatchedSince.Value, region)!.Value) { Partner = one.Partner, ReferralId = one.Id };
    }

    private static DateTimeOffset? DueAt(string state, DateTimeOffset since, Region region) => state switch
    {
        "closed" => null,
        "called" => since + AnswerOfRegie,
        "requested" => region.Timers.HandingOver.After(since),
        "not_called" or "refused" => since + region.Care.NoPlace,
        _ => since + region.Timers.CaseReview,
    };

    private static bool Same(CareTask one, CareTask other) =>
        (one.Code, one.Since, one.DueAt, one.ReferralId, one.Person, one.ConsentId) == (other.Code, other.Since, other.DueAt, other.ReferralId, other.Person, other.ConsentId);

    private static bool Watched(CareTask task) => task.Code is "reflection" or "permit" or Renewing.Expires or Renewing.ComesOfAge;

    private static IEnumerable<DateTimeOffset> Moments(CareTask task, Region region) => Watched(task)
        ? region.Care.ReflectionPeriod.WarnDays.Append(0).Select(days => Before(task, days))
        : [task.DueAt];

    private static List<int> Warned(CareTask task, Region region, DateTimeOffset now) =>
        [.. region.Care.ReflectionPeriod.WarnDays.Where(days => Before(task, days) <= now)];

    /// <summary>The beginning of a day so many days before, whatever summer time does in between.</summary>
    private static DateTimeOffset Before(CareTask task, int days) => DutchDays.Start(DutchDays.Of(task.DueAt).AddDays(-days));
}
