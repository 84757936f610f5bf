using Keten.Adapters.Riec;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering;
using MassTransit;

namespace Keten.Informatieplein.Follow;

/// <summary>The RIEC will not have it, or nothing may go there.</summary>
public sealed class FollowRefusal(Work work) : IConsumer<ReferralRefused>
{
    public async Task Consume(ConsumeContext<ReferralRefused> context)
    {
        var message = context.Message;
        if (!RiecAdapter.Served.Contains(message.Partner))
            return;

        var referral = await work.Load<Delivery>(message.ReferralId) ?? throw new NotNowException("referral_not_taken_up");
        if (Standing.Refused(await work.Load<RiecDossier>(referral.Id), referral, message) is { } dossier)
            work.Save(dossier.ReferralId, dossier);
    }
}
