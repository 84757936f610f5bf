using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Erase;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Deadlines;

/// <summary>A deadline passed: somebody is reminded, somebody else takes over, the route goes on without, or what was closed is erased.</summary>
public sealed class KeepDeadlines(Work work, RegionSet regions) : IConsumer<TimerDue>
{
    public async Task Consume(ConsumeContext<TimerDue> context)
    {
        var due = context.Message;
        if (due.Timer == States.Closed)
        {
            await work.Due(due);
            return;
        }

        if (States.OpenCase.Contains(due.Timer))
        {
            await work.MoveCase(due.SubjectId, regions, (found, region) => Timing.Due(found, due.Timer, due.Generation, region, work.Now));
            return;
        }

        // Nothing there: erased.
        if (await work.Load<SignalDossier>(due.SubjectId) is { } signal)
        {
            var region = signal.Region is { } id ? regions.Get(id) : null;
            var step = Timing.Due(signal, due.Timer, due.Generation, region, work.Now);
            if (step.Effects.Count > 0)
                await work.Carry(step, regions);
        }
    }
}
