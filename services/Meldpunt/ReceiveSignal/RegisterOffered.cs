using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>A partner offered a signal: it is registered like any other, once. Nobody holds its receipt; a system hears by webhook.</summary>
internal sealed class RegisterOffered(Work work, RegionSet regions, Receipts receipts) : IConsumer<SignalOffered>
{
    public async Task Consume(ConsumeContext<SignalOffered> context)
    {
        var offered = context.Message;
        if (await work.Load<FiledReport>(offered.SignalId) is not null)
            return;
        if (!regions.TryGet(offered.Region, out var region))
            throw new NotDoneException("region_unknown");
        var report = await work.Open<Report>(offered.Report);
        foreach (var service in Registering.Entitled(report))
            await work.Grant(offered.SignalId, service);
        await work.Register(offered.SignalId, report, new Admission.Admitted(region, offered.Entry, Placing.Of(report, region)), receipts, offered.OfferedAt);
    }
}
