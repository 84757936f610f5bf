using Keten.Enrichment.Ask;
using Keten.Enrichment.Rate;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using MassTransit;

namespace Keten.Enrichment.Correlate;

/// <summary>A later signal shares a key with this one: that may wake it.</summary>
public sealed class HearOfRelatedSignal(Work work, RegionSet regions) : IConsumer<RelatedSignalFound>
{
    public async Task Consume(ConsumeContext<RelatedSignalFound> context)
    {
        var found = context.Message;
        var inquiry = await work.Load<Inquiry>(found.SignalId) ?? throw new NotNowException("signal_not_taken_up_yet");
        var facts = RelatedSignal.Facts([new RelatedSignal(found.OtherId, found.Reasons)], found.FoundAt);
        var learned = inquiry.Learn(facts);
        if (learned.Facts.Count == inquiry.Facts.Count)
        {
            return;
        }

        await work.Learned(learned, KeysFor.EarlierSignals, regions.Get(inquiry.Region));
    }
}
