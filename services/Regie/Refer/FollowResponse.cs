using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Refer;

/// <summary>A partner took a referral, went on with it, or finished.</summary>
public sealed class FollowResponse(Work work, RegionSet regions) : IConsumer<PartnerResponded>
{
    public async Task Consume(ConsumeContext<PartnerResponded> context)
    {
        var response = context.Message;
        var text = await work.TextIn(response.Text);
        var told = await work.ToldIn(response);
        await (response.CaseId is { } caseId
            ? work.MoveCase(caseId, regions, (found, region) => Caring.Called(found, response.ReferralId)
                ? Caring.Heard(found, response.ReferralId, referral => Referring.Further(referral, response.Status, response.Outcome, text))
                : Casework.Responded(found, response.ReferralId, response.Status, response.Outcome, text, region, work.Now, response.Onward, told))
            : work.Move(response.SignalId, regions, (signal, region) => Caring.Called(signal, response.ReferralId)
                ? Caring.Heard(signal, response.ReferralId, referral => Referring.Further(referral, response.Status, response.Outcome, text))
                : Referring.Responded(signal, response.ReferralId, response.Status, response.Outcome, text, region, work.Now, response.Onward, told)));
    }
}
