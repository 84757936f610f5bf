using System.Globalization;
using System.Text.Json.Nodes;
using Keten.Adapters.Events;
using Keten.Messages;

namespace Keten.Adapters.ReporterWebhook;

/// <summary>Feedback as a CloudEvent: an id, a code and a moment. No text, nothing about anybody, because whoever listens in between may read it.</summary>
public static class FeedbackEvent
{
    public const string Type = "nl.keten.feedback.given";

    /// <param name="due">What to tell.</param>
    /// <param name="source">This hub, as a URN with its OIN.</param>
    public static JsonObject Of(WebhookDue due, string source)
    {
        var number = due.Sequence.ToString(CultureInfo.InvariantCulture);
        var data = new JsonObject
        {
            ["signalId"] = due.SignalId.ToString(),
            ["code"] = due.Code,
            ["at"] = CloudEvent.At(due.GivenAt),
        };
        return CloudEvent.Of($"{due.SignalId}.{number}", source, Type, due.GivenAt, data, ("sequence", number), ("sequencetype", "Integer"));
    }
}
