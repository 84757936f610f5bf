using Keten.Hosting;
using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>Registers a signal, whatever way it came in: files it, and tells the others.</summary>
internal static class Registering
{
    // The police liaison can open nothing that it was not asked about: Regie entitles it when it asks.
    private static readonly string[] _entitled = ["enrichment", "regie"];
    private static readonly string[] _entitledToAlarms = [.. _entitled, "avimpct"];

    /// <summary>Services that may read it beside this one.</summary>
    public static IReadOnlyList<string> Entitled(Report report) => report.Urgency == "acute" ? _entitledToAlarms : _entitled;

    /// <summary>The receipt. The signal's data key is there already.</summary>
    public static async Task<string> Register(this Work work, Guid signalId, Report report, Admission.Admitted admitted, Receipts receipts, DateTimeOffset receivedAt)
    {
        var receipt = receipts.Of(signalId);
        work.Save(signalId, Filing.Of(signalId, report, admitted, receipts.Lookup(receipt), receivedAt));
        var content = await work.Seal(signalId, report);
        if (report.Urgency == "acute")
        {
            await work.Publish(Announcement.OfAlarm(signalId, report, admitted, receivedAt, content));
        }

        await work.Publish(Announcement.Of(signalId, report, admitted, receivedAt, content));
        return receipt;
    }
}
