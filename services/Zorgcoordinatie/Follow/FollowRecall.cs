using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>To whom data went by a permit that was taken back, and what becomes of it there: the zorgcoördinator tells the person.</summary>
public sealed class FollowRecall(Work work, RegionSet regions) : IConsumer<Recalled>
{
    public async Task Consume(ConsumeContext<Recalled> context)
    {
        var news = context.Message;
        var (known, _) = await work.Find(news.ConsentId, news.Region);
        await work.Settle(known, Reached(known, news), regions);
    }

    /// <summary>Pure; the same news again changes nothing.</summary>
    internal static CareTrajectory? Reached(CareTrajectory? known, Recalled news)
    {
        var reached = new Reached(news.DeliveryId, news.Partner, news.Outcome, news.Fields, news.RecalledAt);
        return known?.Consents.Any(one => one.Id == news.ConsentId && one.Reached.All(other => !other.IsAs(reached))) != true ? known : known with
        {
            Consents = [.. known.Consents.Select(one => one.Id == news.ConsentId ? one with { Reached = [.. one.Reached, reached] } : one)],
        };
    }
}
