using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Sharing.Delivering.TakeUp;

/// <summary>The assessor asks a partner for its judgement: decides what that partner gets to judge with.</summary>
public sealed class TakeUpConsultation(Work work, Desk desk, Reception reception) : IConsumer<ConsultationRequested>
{
    public async Task Consume(ConsumeContext<ConsultationRequested> context)
    {
        var asked = context.Message;
        await reception.TakeUp(new Delivery
        {
            Id = asked.ConsultationId,
            Errand = "consultation",
            SignalId = asked.SignalId,
            Region = asked.Region,
            Partner = asked.Partner,
            RecipientClass = desk.AdapterOf(asked.Partner).RecipientClass(asked.Partner),
            Purpose = asked.Purpose,
            State = asked.State,
            Sequence = asked.Sequence,
            TakenUpAt = work.Now,
            AnswerBy = asked.AnswerBy,
            Key = asked.Dossier.Key,
            Dossier = await work.Open<Dossier>(asked.Dossier),
        });
    }
}
