using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Refer;

/// <summary>A partner's system has a referral or consultation.</summary>
public sealed class FollowDelivery(Work work, RegionSet regions) : IConsumer<ReferralDelivered>
{
    public Task Consume(ConsumeContext<ReferralDelivered> context)
    {
        var delivered = context.Message;
        return delivered.CaseId is { } caseId
            ? work.MoveCase(caseId, regions, (found, _) => Casework.Delivered(found, delivered.ReferralId))
            : work.Move(delivered.SignalId, regions, (signal, region) => Caring.Called(signal, delivered.ReferralId)
                ? Caring.Heard(signal, delivered.ReferralId, referral => Referring.Further(referral, "delivered", null, null))
                : Referring.Delivered(signal, delivered.ReferralId, region, work.Now));
    }
}
