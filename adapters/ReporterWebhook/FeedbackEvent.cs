using System.Globalization;
using System.Text.Json.Nodes;
using Keten.Messages;

namespace Keten.Adapters.ReporterWebhook;

/// <summary>
/// Feedback as a CloudEvent of the NL GOV profile (1.1), structured JSON. An id, a code and a moment: no text, nothing about
/// anybody, because whoever listens in between may read it.
/// </summary>
public static class FeedbackEvent
{
    public const string ContentType = "application/cloudevents+json";
    public const string Type = "nl.keten.feedback.given";

    /// <param name="due">What to tell.</param>
    /// <param name="source">This hub, as a URN with its OIN.</param>
    public static JsonObject Of(WebhookDue due, string source) => new()
    {
        ["specversion"] = "1.0",
        // The same event has the same id however often it is sent.
        ["id"] = $"{due.SignalId}.{due.Sequence.ToString(CultureInfo.InvariantCulture)}",
        ["source"] = source,
        ["type"] = Type,
        ["time"] = At(due.GivenAt),
        ["datacontenttype"] = "application/json",
        ["sequence"] = due.Sequence.ToString(CultureInfo.InvariantCulture),
        ["sequencetype"] = "Integer",
        ["data"] = new JsonObject
        {
            ["signalId"] = due.SignalId.ToString(),
            ["code"] = due.Code,
            ["at"] = At(due.GivenAt),
        },
    };

    private static string At(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
