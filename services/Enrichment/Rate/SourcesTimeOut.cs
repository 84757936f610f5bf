using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using MassTransit;

namespace Keten.Enrichment.Rate;

/// <summary>A source that is down delays nothing: the signal goes on as incomplete, and a late answer follows as a fact.</summary>
public sealed class SourcesTimeOut(Work work, RegionSet regions) : IConsumer<TimerDue>
{
    public async Task Consume(ConsumeContext<TimerDue> context)
    {
        var timer = context.Message;
        if (await work.Load<Inquiry>(timer.SubjectId) is { Rated: false } inquiry && inquiry.Round == timer.Generation)
        {
            await work.Conclude(inquiry, regions.Get(inquiry.Region));
        }
    }
}
