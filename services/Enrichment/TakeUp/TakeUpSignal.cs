using Keten.Enrichment.Ask;
using Keten.Enrichment.Correlate;
using Keten.Enrichment.Rate;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Enrichment.TakeUp;

/// <summary>Asks for every new signal what the region's sources know. A signal without anything to ask by is rated at once.</summary>
public sealed class TakeUpSignal(Work work, RegionSet regions, Keying keying, Deciding deciding) : IConsumer<SignalReceived>
{
    public async Task Consume(ConsumeContext<SignalReceived> context)
    {
        var signal = context.Message;
        if (await work.Load<Inquiry>(signal.SignalId) is not null)
        {
            return;
        }

        var report = await work.Open<Report>(signal.Report);
        var inquiry = new Inquiry { SignalId = signal.SignalId, Region = signal.Region, ReceivedAt = signal.ReceivedAt, Report = report with { Narrative = null } };
        await work.Begin(inquiry, 1, InView.Of(report), regions, keying, deciding);
    }
}
