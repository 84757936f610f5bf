using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>Whom the assessor presumes to be a minor is one to care too: for what shelter is fit, and whose permit it takes. And who turned out to be an offender elsewhere represents nobody.</summary>
public sealed class HearPresumption(Work work, RegionSet regions) : IConsumer<SharingChanged>
{
    public async Task Consume(ConsumeContext<SharingChanged> context)
    {
        var changed = context.Message;
        var delivery = await work.Load<Delivery>(changed.DeliveryId) ?? throw new NotNowException("delivery_not_taken_up");
        var said = await work.Open<ByHand>(changed.ByHand);
        // What the delivery knows already is this, or came after it.
        if (delivery.Purpose != "care" || delivery.Dossier.ByHand?.Version > said.Version)
            return;

        var known = await work.Care(delivery.CaseId, delivery.SignalId, delivery.Region);
        var presumed = Care.Presumed(known, said.PresumedMinors);
        await work.Settle(known, Care.FoundToBeOne(presumed ?? known, said.SamePersons) ?? presumed, regions);
    }
}
