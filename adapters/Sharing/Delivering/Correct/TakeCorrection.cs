using Keten.Adapters;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Filtering;
using MassTransit;

namespace Keten.Sharing.Delivering.Correct;

/// <summary>
/// Something of a dossier to send from proved wrong: it is put right there, and whoever got it hears of it. On the same queue and
/// in the same order as what leaves, so that nothing wrong can slip out in between.
/// </summary>
public sealed class TakeCorrection(Work work, Desk desk) : IConsumer<Corrected>
{
    public async Task Consume(ConsumeContext<Corrected> context)
    {
        var corrected = context.Message;
        // It was asked for, and is still on its way here.
        var known = await work.Load<Delivery>(corrected.DeliveryId) ?? throw new NotNowException("delivery_not_taken_up");
        var righted = Correcting.Right(known, await work.Open<Correction>(corrected.Correction));
        var saw = await Views(known, righted);
        var changed = saw.Count > 0 ? saw.SelectMany(view => Correcting.Changed(view.Was, view.Would)) : corrected.Fields.SelectMany(Catalogue.PathsOf);
        var ruling = await desk.Decide(righted, work.NewId("decision"), work.Now);

        switch (Correcting.Of(righted, changed, ruling, corrected.Ended))
        {
            case Correcting.Keeps(var delivery):
                work.Save(delivery.Id, delivery);
                return;
            case Correcting.Notifies(var delivery):
                await desk.Notify(delivery);
                return;
            case Correcting.Sends(var delivery, var decision):
                await desk.Record(delivery, decision);
                await desk.MakeDue(delivery);
                return;
        }
    }

    /// <summary>
    /// What it saw by the day it was sent, before and after it took the referral on, and what it would have seen of what is right.
    /// None when the rules by which it was sent are no more.
    /// </summary>
    private async Task<List<(SharedView Was, SharedView? Would)>> Views(Delivery known, Delivery righted)
    {
        var views = new List<(SharedView Was, SharedView? Would)>();
        var then = known.DeliveredAt ?? work.Now;
        foreach (var status in new[] { "delivered", known.Status }.Distinct())
        {
            if (await desk.Decide(known with { Status = status }, known.Id, then) is { } was)
                views.Add((was.View, (await desk.Decide(righted with { Status = status }, known.Id, then))?.View));
        }

        return views;
    }
}
