using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Alarms;

/// <summary>A named human took the alarm. The route of the signal goes on beside it.</summary>
public sealed class FollowAcknowledgement(Work work, RegionSet regions) : IConsumer<AlarmAcknowledged>
{
    public async Task Consume(ConsumeContext<AlarmAcknowledged> context)
    {
        var alarm = context.Message;
        var step = await work.Signal(alarm.SignalId);
        await work.Carry(step.Then(signal => Marking.Alarm(signal, "acknowledged", alarm.AcknowledgedAt)), regions);
    }
}
