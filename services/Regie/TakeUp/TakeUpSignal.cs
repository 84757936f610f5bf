using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;
using MassTransit;

namespace Keten.Regie.TakeUp;

/// <summary>Opens the dossier of every signal, joining what came before it.</summary>
public sealed class TakeUpSignal(Work work, RegionSet regions) : IConsumer<SignalReceived>
{
    public async Task Consume(ConsumeContext<SignalReceived> context)
    {
        var signal = context.Message;
        var region = regions.Get(signal.Region);
        var early = await work.Load<SignalDossier>(signal.SignalId);
        var report = await work.Open<Report>(signal.Report);
        await work.Carry(Arriving.Received(early, signal, report, region, work.Now), regions);
    }
}
