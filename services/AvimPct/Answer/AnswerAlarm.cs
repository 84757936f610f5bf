using Keten.Hosting;
using Keten.Messages;

namespace Keten.AvimPct.Answer;

/// <summary><c>POST /alarms/{id}/acknowledgement</c>, <c>/retraction</c>, <c>/resolution</c>: what the duty officer did. The name is the token's.</summary>
internal static class AnswerAlarm
{
    public static Task<IResult> Acknowledge(Guid id, HttpContext http) => Step(id, http, AlarmStep.Acknowledged, (work, alarm) => work.Publish(
        new AlarmAcknowledged { AlarmId = alarm.Id, SignalId = alarm.Id, By = alarm.AcknowledgedBy!, AcknowledgedAt = work.Now }));

    public static Task<IResult> Retract(Guid id, HttpContext http) => Step(id, http, AlarmStep.Retracted, Ended);

    public static Task<IResult> Resolve(Guid id, HttpContext http) => Step(id, http, AlarmStep.Resolved, Ended);

    private static Task Ended(Work work, Alarm alarm) => work.Publish(
        new AlarmEnded { AlarmId = alarm.Id, SignalId = alarm.Id, Outcome = alarm.State, EndedAt = work.Now });

    private static Task<IResult> Step(
        Guid id, HttpContext http, Func<Alarm, string, DateTimeOffset, Alarm?> step, Func<Work, Alarm, Task> tell) => http.Act(async work =>
    {
        if (await work.Load<Alarm>(id) is not { } alarm)
            return Problems.NotFound();
        if (!http.User.InRegion(alarm.Region))
            return Problems.Forbidden();
        if (step(alarm, http.User.Subject(), work.Now) is not { } next)
            return Problems.MovedOn("The alarm is not in a state for this, or somebody did it already.");

        work.Acute = true;
        work.Save(id, next);
        await tell(work, next);
        return Results.Ok(AlarmState.Of(next));
    });
}

/// <summary>An alarm as it is now.</summary>
/// <param name="Id">The alarm; equal to the signal id.</param>
/// <param name="State">open, phone_task, acknowledged, retracted or resolved.</param>
/// <param name="AcknowledgedBy">Token subject.</param>
/// <param name="EndedBy">Token subject.</param>
public sealed record AlarmState(Guid Id, string State, string? AcknowledgedBy, string? EndedBy)
{
    internal static AlarmState Of(Alarm alarm) => new(alarm.Id, alarm.State, alarm.AcknowledgedBy, alarm.EndedBy);
}
