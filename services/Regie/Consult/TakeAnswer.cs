using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.Consult;

/// <summary>A partner gave its judgement; after the last one the assessor decides.</summary>
public sealed class TakeAnswer(Work work, RegionSet regions) : IConsumer<ConsultationAnswered>
{
    public async Task Consume(ConsumeContext<ConsultationAnswered> context)
    {
        var answer = context.Message;
        var text = await work.TextIn(answer.Text);
        await work.Move(answer.SignalId, regions, (signal, region) =>
            Consulting.Answered(signal, answer.ConsultationId, answer.Answer, text, region, work.Now, answer.Onward));
    }
}
