using Keten.Enrichment.Rate;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using MassTransit;

namespace Keten.Enrichment.Elsewhere;

/// <summary>A signal of another region has something in common with this one: that may wake it.</summary>
public sealed class HearOfMatchElsewhere(Work work, RegionSet regions, Neighbours neighbours) : IConsumer<MatchElsewhereFound>
{
    public async Task Consume(ConsumeContext<MatchElsewhereFound> context)
    {
        var found = context.Message;
        var inquiry = await work.Load<Inquiry>(found.SignalId) ?? throw new NotNowException("signal_not_taken_up_yet");
        // Decided afresh: the message may have waited for longer than the instrument holds, or the signal is theirs by now.
        if (!neighbours.Of(inquiry.Region, work.Now).Contains(found.OtherRegion))
            return;

        var learned = inquiry.Learn(found.Signals.Values.Select(signals => OtherRegions.Fact(found.OtherRegion, signals, regions, found.FoundAt)));
        if (learned.Facts.Count > inquiry.Facts.Count)
            await work.Learned(learned, OtherRegions.Source, regions.Get(inquiry.Region));
    }
}
