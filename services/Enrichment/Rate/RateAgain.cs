using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Enrichment.Rate;

/// <summary>Rates a signal again with what people added; new addresses, companies and persons are asked about too.</summary>
public sealed class RateAgain(Work work, RegionSet regions, Hashes hashes) : IConsumer<EnrichmentRequested>
{
    public async Task Consume(ConsumeContext<EnrichmentRequested> context)
    {
        var asked = context.Message;
        var inquiry = await work.Load<Inquiry>(asked.SignalId) ?? throw new NotNowException("signal_not_taken_up_yet");
        if (asked.Round <= inquiry.Round)
        {
            return;
        }

        var added = await work.Open<FactList>(asked.Facts);
        var heard = inquiry with { PeopleAdded = inquiry.PeopleAdded || added.Facts.Count > 0 };
        await work.Begin(heard, asked.Round, InView.Of(added.Facts), regions.Get(inquiry.Region), hashes);
    }
}
