using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using Keten.Sharing;
using MassTransit;

namespace Keten.Regie.Learn;

/// <summary>A source told something later: kept in every state, and a held signal wakes when it strengthens.</summary>
public sealed class TakeFacts(Work work, RegionSet regions) : IConsumer<FactsAdded>
{
    public async Task Consume(ConsumeContext<FactsAdded> context)
    {
        var added = context.Message;
        var facts = (await work.Open<FactList>(added.Facts)).Facts;
        var step = await work.Signal(added.SignalId);
        var region = step.Region(regions);
        await work.Carry(step.Then(signal => Adding.FromSource(signal, facts, added.Strengthens, added.Reasons, region, work.Now)), regions);
    }
}
