using Keten.Adapters.Riec;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering;
using MassTransit;

namespace Keten.Informatieplein.Follow;

/// <summary>The RIEC took the matter on, judged it, or ended it with an outcome.</summary>
public sealed class FollowResponse(Work work) : IConsumer<PartnerResponded>
{
    public async Task Consume(ConsumeContext<PartnerResponded> context)
    {
        var message = context.Message;
        if (!RiecAdapter.Served.Contains(message.Partner))
            return;

        var referral = await work.Load<Delivery>(message.ReferralId) ?? throw new NotNowException("referral_not_taken_up");
        if (Standing.Responded(await work.Load<RiecDossier>(referral.Id), referral, message) is { } dossier)
            work.Save(dossier.ReferralId, dossier);
    }
}
