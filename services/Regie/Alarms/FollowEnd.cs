using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Alarms;

/// <summary>The duty officer ended the alarm. The route of the signal goes on beside it.</summary>
public sealed class FollowEnd(Work work, RegionSet regions) : IConsumer<AlarmEnded>
{
    public async Task Consume(ConsumeContext<AlarmEnded> context)
    {
        var alarm = context.Message;
        var step = await work.Signal(alarm.SignalId);
        await work.Carry(step.Then(signal => Marking.Alarm(signal, alarm.Outcome, alarm.EndedAt)), regions);
    }
}
