using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>What care keeps of a victim to advise on shelter comes from the dossier that went with a referral: what was wrong in it is put right here too.</summary>
public sealed class HearCorrection(Work work, RegionSet regions) : IConsumer<Corrected>
{
    public async Task Consume(ConsumeContext<Corrected> context)
    {
        var corrected = context.Message;
        var delivery = await work.Load<Delivery>(corrected.DeliveryId) ?? throw new NotNowException("delivery_not_taken_up");
        if (delivery.Purpose != "care")
            return;

        var correction = await work.Open<Correction>(corrected.Correction);
        var known = await work.Care(delivery.CaseId, delivery.SignalId, delivery.Region);
        await work.Settle(known, Care.Corrected(known, correction), regions);
    }
}
