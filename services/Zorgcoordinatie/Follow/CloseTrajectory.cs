using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>The case is closed, and its care strand with it.</summary>
public sealed class CloseTrajectory(Work work) : IConsumer<CaseClosed>
{
    public async Task Consume(ConsumeContext<CaseClosed> context)
    {
        if (Care.Closed(await work.Load<CareTrajectory>(context.Message.CaseId), context.Message) is { } trajectory)
            work.Save(trajectory.CaseId, trajectory);
    }
}
