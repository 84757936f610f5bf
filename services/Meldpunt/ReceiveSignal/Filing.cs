using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>How a new report is filed, with what its reporter hears at once.</summary>
internal static class Filing
{
    /// <summary>Question of the region's list for a signal that no municipality is known of.</summary>
    public const string WhichMunicipality = "municipality";

    public static FiledReport Of(Guid signalId, Report report, Admission.Admitted admitted, string receiptLookup, DateTimeOffset now)
    {
        var filed = new FiledReport
        {
            SignalId = signalId,
            ReceivedAt = now,
            ReceiptLookup = receiptLookup,
            Region = report.Region,
            Reporter = report.Reporter,
            Feedback = [new Feedback("received", 0, now)],
        };
        return admitted.Municipality is not null || !admitted.Region.Questions.ContainsKey(WhichMunicipality) ? filed : filed with
        {
            Feedback = [.. filed.Feedback, new Feedback("question", 0, now)],
            // One question of this kind a signal, so the signal's own id names it; Regie counts on that.
            Questions = [new Question(signalId, WhichMunicipality, now)],
        };
    }
}
