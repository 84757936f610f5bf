using System.Text.Json;
using System.Text.Unicode;

namespace Keten.Adapters.Events;

/// <summary>
/// Reads one CloudEvent 1.0 in structured JSON (CloudEvents JSON format 1.0.2) from a partner. Strict: what it does not know it
/// refuses, naming the place. Attributes of an extension are allowed, as CloudEvents says, and not read.
/// </summary>
public static class PartnerEventReader
{
    /// <summary>An answer with some words needs a few KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int MaxDepth = 8;

    /// <summary>Media types the endpoint takes; parameters such as a charset aside.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = ["application/cloudevents+json", "application/json"];

    public static PartnerEventReading Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MaxBytes)
        {
            return Refused(new EventError("#", "too_large", $"An event is at most {MaxBytes} bytes."));
        }

        try
        {
            if (!Utf8.IsValid(body.Span))
            {
                return Malformed;
            }

            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var errors = DoubleNames.In(document.RootElement);
            return errors.Count > 0 ? Refused([.. errors]) : EventRules.Check(document.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The second is half a surrogate pair, which System.Text.Json notices only when a string is read.
            return Malformed;
        }
    }

    private static PartnerEventReading Malformed => Refused(new EventError("#", "malformed_json", $"The body is not one JSON value in UTF-8, nested at most {MaxDepth} deep."));

    private static PartnerEventReading Refused(params EventError[] errors) => new() { Errors = errors };
}
