using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>
/// What care was given in was erased: the key of each trajectory goes, which this service alone holds. Also of one that was joined into
/// another, and in a region that had the signal before.
/// </summary>
public sealed class DestroyTrajectory(Work work, RegionSet regions) : IConsumer<Erased>
{
    public async Task Consume(ConsumeContext<Erased> context)
    {
        foreach (var signal in context.Message.SignalIds)
        {
            foreach (var region in regions.All)
                await work.Destroy(CareTrajectory.IdOf(signal, region.Id));
        }
    }
}
