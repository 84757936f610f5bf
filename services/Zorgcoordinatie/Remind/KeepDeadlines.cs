using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Remind;

/// <summary>A day of warning or a deadline came: the zorgcoördinator is reminded. Nothing ends by itself.</summary>
public sealed class KeepDeadlines(Work work, RegionSet regions) : IConsumer<TimerDue>
{
    public async Task Consume(ConsumeContext<TimerDue> context)
    {
        var due = context.Message;
        // Nothing there: erased.
        if (await work.Load<CareTrajectory>(due.SubjectId) is not { } known)
            return;
        var step = Tending.Due(known, due.Timer, due.Generation, regions.Get(known.Region), work.Now);
        if (step.Effects.Count > 0)
            await work.Carry(known, step);
    }
}
