using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Sharing.Delivering.TakeUp;

/// <summary>Regie refers a signal or case to a partner: decides what that partner gets.</summary>
public sealed class TakeUpReferral(Work work, Desk desk, Reception reception) : IConsumer<ReferralRequested>
{
    public async Task Consume(ConsumeContext<ReferralRequested> context)
    {
        var asked = context.Message;
        await reception.TakeUp(new Delivery
        {
            Id = asked.ReferralId,
            Errand = "referral",
            SignalId = asked.SignalId,
            CaseId = asked.CaseId,
            Region = asked.Region,
            Partner = asked.Partner,
            RecipientClass = desk.AdapterOf(asked.Partner).RecipientClass(asked.Partner),
            Purpose = asked.Purpose,
            State = asked.State,
            Strands = asked.Strands,
            Person = asked.PersonId,
            Sequence = asked.Sequence,
            TakenUpAt = work.Now,
            Key = asked.Dossier.Key,
            Dossier = await work.Open<Dossier>(asked.Dossier),
        });
    }
}
