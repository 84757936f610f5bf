using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Refer;

/// <summary>A partner, or our own rules, said no: the assessor's turn.</summary>
public sealed class FollowRefusal(Work work, RegionSet regions) : IConsumer<ReferralRefused>
{
    public async Task Consume(ConsumeContext<ReferralRefused> context)
    {
        var refused = context.Message;
        var text = await work.TextIn(refused.Text);
        await (refused.CaseId is { } caseId
            ? work.MoveCase(caseId, regions, (found, region) => Caring.Called(found, refused.ReferralId)
                ? Caring.Heard(found, refused.ReferralId, referral => Referring.No(referral, refused.Reason, text))
                : Casework.Refused(found, refused.ReferralId, refused.Reason, text, region, work.Now))
            : work.Move(refused.SignalId, regions, (signal, region) => Caring.Called(signal, refused.ReferralId)
                ? Caring.Heard(signal, refused.ReferralId, referral => Referring.No(referral, refused.Reason, text))
                : Referring.Refused(signal, refused.ReferralId, refused.Reason, text, region, work.Now)));
    }
}
