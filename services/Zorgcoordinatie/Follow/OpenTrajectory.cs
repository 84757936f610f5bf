using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>A case with a victim has a care strand: its trajectory starts.</summary>
public sealed class OpenTrajectory(Work work) : IConsumer<CaseOpened>
{
    public async Task Consume(ConsumeContext<CaseOpened> context)
    {
        if (Care.Opened(await work.Load<CareTrajectory>(context.Message.CaseId), context.Message) is { } trajectory)
            work.Save(trajectory.CaseId, trajectory);
    }
}
