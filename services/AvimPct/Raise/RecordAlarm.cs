using Keten.AvimPct.Telephone;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using MassTransit;

namespace Keten.AvimPct.Raise;

/// <summary>
/// Writes the alarm down and sets its clocks. Apart from telling the police, and without opening the report: whatever fails
/// there, the alarm stands and becomes a phone task.
/// </summary>
public sealed class RecordAlarm(Work work, RegionSet regions) : IConsumer<AlarmRaised>
{
    public async Task Consume(ConsumeContext<AlarmRaised> context)
    {
        if (Alarm.Raised(context.Message, await work.Load<Alarm>(context.Message.AlarmId)) is not { } alarm)
            return;

        work.Save(alarm.Id, alarm);
        await Watch(alarm, PhoneTask.Record, PhoneTask.RecordWithin);
        await Watch(alarm, PhoneTask.Acknowledge, regions.Get(alarm.Region).Timers.AlarmAcknowledge);
    }

    private Task Watch(Alarm alarm, string timer, TimeSpan after) => work.Schedule(
        new TimerDue { Service = work.Service, SubjectId = alarm.Id, Timer = timer, Generation = alarm.Generation, DueAt = work.Now + after },
        work.Now + after);
}
