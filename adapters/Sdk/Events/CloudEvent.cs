using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Adapters.Events;

/// <summary>
/// A CloudEvent 1.0 as we send it: the NL GOV profile (1.1), structured JSON. Its attributes may be read and logged underway, so they
/// say nothing of anybody (profile, Privacy and Security): no subject, and what it is about stands in <c>data</c>.
/// </summary>
public static class CloudEvent
{
    public const string MediaType = "application/cloudevents+json";

    /// <summary>Up to this size an intermediary must pass an event on (CloudEvents 1.0.2, Size Limits); what is larger goes by agreement.</summary>
    public const int MaxForwardedBytes = 64 * 1024;

    /// <param name="id">The same event has the same id however often it is sent.</param>
    /// <param name="source">This hub, as a URN with its OIN.</param>
    /// <param name="type">In reverse-domain notation, without names of organisations.</param>
    /// <param name="time">When it was logged, to the second; when something happened in the world stands in the data.</param>
    /// <param name="data">JSON.</param>
    /// <param name="extensions">Such as <c>sequence</c>; of names in a-z and 0-9.</param>
    public static JsonObject Of(string id, string source, string type, DateTimeOffset time, JsonObject data, params ReadOnlySpan<(string Name, string Value)> extensions)
    {
        var written = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = source,
            ["type"] = type,
            ["time"] = At(time),
            ["datacontenttype"] = "application/json",
        };
        foreach (var (name, value) in extensions)
        {
            written[name] = value;
        }

        written["data"] = data;
        return written;
    }

    /// <summary>As the body of a call: one event, by the HTTP binding in structured mode.</summary>
    public static HttpContent Content(JsonObject written)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(written));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType, "utf-8");
        return content;
    }

    /// <summary>RFC 3339, UTC.</summary>
    public static string At(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
