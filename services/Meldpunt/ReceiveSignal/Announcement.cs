using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>What the others hear of a new signal: routing attributes in clear, the report sealed.</summary>
internal static class Announcement
{
    public static SignalReceived Of(Guid signalId, Report report, Admission.Admitted admitted, DateTimeOffset now, Sealed content) => new()
    {
        SignalId = signalId,
        Region = admitted.Region.Id,
        Municipality = admitted.Municipality,
        ReceivedAt = now,
        Entry = admitted.Entry,
        ReporterKind = report.Reporter.Kind,
        Meldcode = report.Reporter.Meldcode,
        Acute = report.Urgency == "acute" ? "claimed" : "none",
        SpecificVictim = VictimsInView.Specific(report),
        MinorVictim = VictimsInView.Minor(report, DutchDays.Of(now)),
        Report = content,
    };

    public static AlarmRaised OfAlarm(Guid signalId, Report report, Admission.Admitted admitted, DateTimeOffset now, Sealed content) => new()
    {
        AlarmId = signalId,
        SignalId = signalId,
        Region = admitted.Region.Id,
        Municipality = admitted.Municipality,
        RaisedAt = now,
        Report = content,
    };
}
