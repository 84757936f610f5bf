using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Alarms;

/// <summary>Nobody acknowledged the alarm, so somebody telephones. The route of the signal goes on beside it.</summary>
public sealed class FollowPhoneTask(Work work, RegionSet regions) : IConsumer<PhoneTaskOpened>
{
    public async Task Consume(ConsumeContext<PhoneTaskOpened> context)
    {
        var alarm = context.Message;
        var step = await work.Signal(alarm.SignalId);
        await work.Carry(step.Then(signal => Marking.Alarm(signal, "phone_task", alarm.OpenedAt)), regions);
    }
}
