using Keten.Adapters.Zorg;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>The care partner took the victim on, or ended its care.</summary>
public sealed class FollowResponse(Work work) : IConsumer<PartnerResponded>
{
    public async Task Consume(ConsumeContext<PartnerResponded> context)
    {
        var response = context.Message;
        if (!ZorgAdapter.Served.Contains(response.Partner) || response.CaseId is not { } caseId)
            return;

        var referral = await work.Load<Delivery>(response.ReferralId) ?? throw new NotNowException("referral_not_taken_up");
        if (Care.Responded(await work.Load<CareTrajectory>(caseId), response, referral.Region) is { } trajectory)
            work.Save(caseId, trajectory);
    }
}
