using Keten.Enrichment.Correlate;
using Keten.Enrichment.Elsewhere;
using Keten.Enrichment.Rate;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using MassTransit;

namespace Keten.Enrichment;

/// <summary>
/// A source that is down delays nothing: the signal goes on as incomplete, and a late answer follows as a fact. And keys by which
/// other regions find something end in time.
/// </summary>
public sealed class KeepDeadlines(Work work, RegionSet regions, Keying keying) : IConsumer<TimerDue>
{
    public Task Consume(ConsumeContext<TimerDue> context) => context.Message.Timer switch
    {
        Turning.Timer => work.AgeOut(regions, keying.Elsewhere),
        _ => work.TimeOut(context.Message, regions),
    };
}
