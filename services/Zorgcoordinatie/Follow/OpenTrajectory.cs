using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>A case with a victim has a care strand: its trajectory starts, or that of its signal goes on. A case without one is remembered: care may be called in there.</summary>
public sealed class OpenTrajectory(Work work, RegionSet regions) : IConsumer<CaseOpened>
{
    public async Task Consume(ConsumeContext<CaseOpened> context)
    {
        var opened = context.Message;
        var known = (await work.Find(opened.CaseId, opened.Region)).Trajectory;
        foreach (var signal in opened.SignalIds)
            known ??= (await work.Find(signal, opened.Region)).Trajectory;

        var after = Care.Opened(known, opened);
        await work.Settle(known, after, regions);

        var trajectory = after ?? known ?? CareTrajectory.Of(opened.SignalIds[0], opened.Region, opened.OpenedAt);
        if (after is null)
            await work.Point(opened.CaseId, "case", trajectory, opened.SignalIds);
        foreach (var signal in opened.SignalIds)
        {
            if ((await work.Find(signal, opened.Region)).Trajectory is null && CareTrajectory.IdOf(signal, opened.Region) != trajectory.Id)
                await work.Point(signal, "signal", trajectory, opened.SignalIds);
        }
    }
}
