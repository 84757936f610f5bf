using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.TakeUp;
using MassTransit;

namespace Keten.AvimPct.Raise;

/// <summary>Decides what the emergency desk gets of an alarm, and records it; it leaves at once after that.</summary>
public sealed class TellMeldkamer(Work work, RegionSet regions, Desk desk, Reception reception) : IConsumer<AlarmRaised>
{
    public async Task Consume(ConsumeContext<AlarmRaised> context)
    {
        var alarm = context.Message;
        var partner = regions.Get(alarm.Region).AlarmPartner;
        await reception.TakeUp(new Delivery
        {
            Id = alarm.AlarmId,
            Errand = "alarm",
            SignalId = alarm.SignalId,
            Region = alarm.Region,
            Partner = partner,
            RecipientClass = desk.AdapterOf(partner).RecipientClass(partner),
            Purpose = "alarm",
            Acute = alarm.Acute ?? "claimed",
            State = "signal",
            Sequence = 0,
            TakenUpAt = alarm.RaisedAt,
            Key = alarm.Report.Key,
            Dossier = new Dossier { SignalId = alarm.SignalId, Report = await work.Open<Report>(alarm.Report) },
        });
    }
}
