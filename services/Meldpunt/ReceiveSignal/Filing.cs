using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>How a new report is filed. That it was received, Meldpunt itself says; all that follows, Regie.</summary>
internal static class Filing
{
    public static FiledReport Of(Guid signalId, Report report, string receiptLookup, DateTimeOffset now) => new()
    {
        SignalId = signalId,
        ReceivedAt = now,
        ReceiptLookup = receiptLookup,
        Report = report,
        Feedback = [new Feedback("received", 0, now)],
    };
}
