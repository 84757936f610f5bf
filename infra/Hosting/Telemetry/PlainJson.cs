using System.Diagnostics;
using System.Text.Json;
using Serilog.Events;
using Serilog.Formatting;

namespace Keten.Hosting;

/// <summary>
/// One JSON object per log line. An exception's message is never printed: it may quote the value it stumbled over. Its
/// types, our own code and where it came from are. Of other libraries only values known to be ids, codes or addresses.
/// </summary>
internal sealed class PlainJson : ITextFormatter
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "InputAddress", "DestinationAddress", "MessageId", "MessageType", "ConsumerType", "Duration", "ElapsedMilliseconds", "StatusCode", "EndpointName",
        "Host", "HostAddress", "QueueName", "Port", "address", "EnvName", "RequestId", "TraceId", "SpanId", "EventId",
    };

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(logEvent, json);
        }

        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void Write(LogEvent line, Utf8JsonWriter json)
    {
        var source = Text(line.Properties.GetValueOrDefault("SourceContext"));
        var ours = source is "Keten" || source?.StartsWith("Keten.", StringComparison.Ordinal) == true;
        json.WriteStartObject();
        json.WriteString("at", line.Timestamp.UtcDateTime);
        json.WriteString("level", line.Level.ToString());
        json.WriteString("source", source);
        json.WriteString("message", line.MessageTemplate.Text);
        if (line.TraceId is { } trace)
        {
            json.WriteString("trace", trace.ToString());
        }

        foreach (var (name, value) in line.Properties)
        {
            // A path is what somebody typed; the route our own lines name is what we made of it.
            if (name is not ("SourceContext" or "RequestPath") && (ours || Known.Contains(name)) && value is ScalarValue scalar)
            {
                json.WriteString(name, Text(scalar));
            }
        }

        if (line.Exception is { } failure)
        {
            json.WriteStartArray("exception");
            for (var one = failure; one is not null; one = one.InnerException)
            {
                Write(one, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Exception failure, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", failure.GetType().FullName);
        if (failure is ICoded coded)
        {
            json.WriteString("code", coded.Code);
        }

        json.WriteStartArray("frames");
        foreach (var frame in new StackTrace(failure, fNeedFileInfo: false).GetFrames().Take(30))
        {
            if (frame.GetMethod() is { } method)
            {
                json.WriteStringValue($"{method.DeclaringType?.FullName}.{method.Name}");
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Text(LogEventPropertyValue? value) => value switch
    {
        ScalarValue { Value: string text } => text.Length > 200 ? text[..200] : text,
        ScalarValue { Value: IFormattable number } => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        ScalarValue { Value: { } other } => other.ToString(),
        _ => null,
    };
}
