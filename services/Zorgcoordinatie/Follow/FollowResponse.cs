using Keten.Adapters.Zorg;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>The care partner took the victim on, or ended its care; or another that care asked says how it stands.</summary>
public sealed class FollowResponse(Work work, RegionSet regions) : IConsumer<PartnerResponded>
{
    public async Task Consume(ConsumeContext<PartnerResponded> context)
    {
        var response = context.Message;
        if (!ZorgcoordinatieService.Hosts(response.Partner))
            return;

        var referral = await work.Load<Delivery>(response.ReferralId) ?? throw new NotNowException("referral_not_taken_up");
        response = response with { SignalId = await work.Lead(response.SignalId, referral.Region) };
        var known = await work.Care(response.CaseId, response.SignalId, referral.Region);
        var after = ZorgAdapter.Served.Contains(response.Partner)
            ? referral.Purpose == "care" ? Care.Responded(known, response, referral.Region) : null
            : Asked.Responded(known, response);
        await work.Settle(known, after, regions);
    }
}
