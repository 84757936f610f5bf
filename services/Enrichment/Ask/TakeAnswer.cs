using Keten.Enrichment.Rate;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Enrichment.Ask;

/// <summary>The last answer ends the rating; one that comes after it is told as a fact.</summary>
public sealed class TakeAnswer(Work work, RegionSet regions) : IConsumer<RegisterAnswered>
{
    public async Task Consume(ConsumeContext<RegisterAnswered> context)
    {
        var answer = context.Message;
        var inquiry = await work.Load<Inquiry>(answer.SignalId);
        if (inquiry?.Waiting(answer.Register, answer.Round) is null)
        {
            return;
        }

        var facts = await work.Open<FactList>(answer.Facts);
        await work.Learned(inquiry.Answer(answer.Register, answer.Round, facts.Facts), answer.Register, regions.Get(inquiry.Region));
    }
}
