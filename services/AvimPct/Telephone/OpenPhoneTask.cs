using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering;
using MassTransit;

namespace Keten.AvimPct.Telephone;

/// <summary>Nobody took the alarm, or it could not be sent: the duty officer must telephone. The task stays until somebody does.</summary>
public sealed class OpenPhoneTask(Work work) : IConsumer<TimerDue>
{
    public async Task Consume(ConsumeContext<TimerDue> context)
    {
        // That the police refused can be known before the alarm is written down: both come from the same message.
        var alarm = await work.Load<Alarm>(context.Message.SubjectId) ?? throw new NotNowException("alarm_not_recorded");
        var recorded = context.Message.Timer == PhoneTask.Record && (await work.Load<Delivery>(alarm.Id))?.TakenUpAt >= alarm.RaisedAt;
        if (!PhoneTask.IsDue(alarm, context.Message, recorded))
            return;

        work.Acute = true;
        work.Save(alarm.Id, alarm with { State = "phone_task", PhoneTaskAt = work.Now });
        await work.Publish(new PhoneTaskOpened { AlarmId = alarm.Id, SignalId = alarm.Id, Region = alarm.Region, OpenedAt = work.Now });
    }
}
