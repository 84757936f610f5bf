using Keten.Adapters.Riec;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering;
using MassTransit;

namespace Keten.Informatieplein.Follow;

/// <summary>The RIEC has it: the matter is brought in.</summary>
public sealed class BringIn(Work work) : IConsumer<ReferralDelivered>
{
    public async Task Consume(ConsumeContext<ReferralDelivered> context)
    {
        var message = context.Message;
        if (!RiecAdapter.Served.Contains(message.Partner))
            return;

        var referral = await work.Load<Delivery>(message.ReferralId) ?? throw new NotNowException("referral_not_taken_up");
        if (Standing.BroughtIn(await work.Load<RiecDossier>(referral.Id), referral, message.DeliveredAt) is { } dossier)
            work.Save(dossier.ReferralId, dossier);
    }
}
