using Keten.Adapters.CoMensha;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>CoMensha has a registration: from then on it can only be undone there.</summary>
public sealed class FollowDelivery(Work work, RegionSet regions) : IConsumer<ReferralDelivered>
{
    public async Task Consume(ConsumeContext<ReferralDelivered> context)
    {
        var delivered = context.Message;
        if (!CoMenshaAdapter.Served.Contains(delivered.Partner))
            return;

        var referral = await work.Load<Delivery>(delivered.ReferralId) ?? throw new NotNowException("referral_not_taken_up");
        var known = await work.Care(delivered.CaseId, delivered.SignalId, referral.Region);
        await work.Settle(known, Asked.Delivered(known, delivered.ReferralId, delivered.DeliveredAt), regions);
    }
}
