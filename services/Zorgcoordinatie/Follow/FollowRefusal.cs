using Keten.Adapters.Zorg;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>The care partner, or another that care asked, said no, or our own rules did: the zorgcoördinator looks on.</summary>
public sealed class FollowRefusal(Work work, RegionSet regions) : IConsumer<ReferralRefused>
{
    public async Task Consume(ConsumeContext<ReferralRefused> context)
    {
        var refusal = context.Message;
        if (!ZorgcoordinatieService.Hosts(refusal.Partner))
            return;

        var referral = await work.Load<Delivery>(refusal.ReferralId) ?? throw new NotNowException("referral_not_taken_up");
        // Said of consultations too: who will not judge has not refused a victim.
        if (referral is not { Errand: "referral" })
            return;

        refusal = refusal with { SignalId = await work.Lead(refusal.SignalId, referral.Region) };
        var known = await work.Care(refusal.CaseId, refusal.SignalId, referral.Region);
        var after = ZorgAdapter.Served.Contains(refusal.Partner)
            ? referral.Purpose == "care" ? Care.Refused(known, refusal, referral.Region) : null
            : Asked.Refused(known, refusal.ReferralId, refusal.Reason, refusal.RefusedAt);
        await work.Settle(known, after, regions);
    }
}
