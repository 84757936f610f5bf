using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.AvimPct.Telephone;

/// <summary>Nobody took the alarm: the duty officer must telephone. The task stays until somebody does.</summary>
public sealed class OpenPhoneTask(Work work) : IConsumer<TimerDue>
{
    public async Task Consume(ConsumeContext<TimerDue> context)
    {
        // That the police refused can be known before the alarm is written down: both come from the same message.
        var alarm = await work.Load<Alarm>(context.Message.SubjectId) ?? throw new NotNowException("alarm_not_recorded");
        if (!PhoneTask.IsDue(alarm, context.Message))
            return;

        work.Acute = true;
        work.Save(alarm.Id, alarm with { State = "phone_task", PhoneTaskAt = work.Now });
        await work.Publish(new PhoneTaskOpened { AlarmId = alarm.Id, SignalId = alarm.Id, Region = alarm.Region, OpenedAt = work.Now });
    }
}
