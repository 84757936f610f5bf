using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>A signal goes on in another: so does its care, joined with that of the other where both have any; and so does what is still under way.</summary>
public sealed class FollowMerger(Work work, RegionSet regions) : IConsumer<SignalMerged>
{
    public async Task Consume(ConsumeContext<SignalMerged> context)
    {
        var merged = context.Message;
        var lead = await work.Lead(merged.IntoSignalId, merged.Region);
        var own = (await work.Find(merged.SignalId, merged.Region)).Trajectory;
        if (own is null)
        {
            await work.GoesOnUnder(merged.SignalId, lead, merged.Region);
            return;
        }

        var there = (await work.Find(lead, merged.Region)).Trajectory;
        var ofCase = merged.CaseId is { } caseId ? (await work.Find(caseId, merged.Region)).Trajectory : null;
        List<CareTrajectory> all = [.. new[] { there, ofCase, own }.OfType<CareTrajectory>().DistinctBy(one => one.Id)];
        if (Merging.Of(all, lead, merged.CaseId, regions.Get(merged.Region), work.Now) is not { } step)
            return;

        await work.Carry(all[0], step);
        await work.Point(lead, "signal", step.Trajectory);
        foreach (var gone in all.Skip(1))
            work.Save(gone.Id, Merging.Gone(gone, step.Trajectory));
    }
}
