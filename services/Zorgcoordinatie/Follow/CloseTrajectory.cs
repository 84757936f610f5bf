using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>The case is closed, and its care strand with it; a period that still runs stays somebody's task.</summary>
public sealed class CloseTrajectory(Work work, RegionSet regions) : IConsumer<CaseClosed>
{
    public async Task Consume(ConsumeContext<CaseClosed> context)
    {
        var closed = context.Message;
        var known = (await work.Find(closed.CaseId, closed.Region)).Trajectory;
        await work.Settle(known, Care.Closed(known, closed), regions);
    }
}
