using System.Text.Json;

namespace Keten.Hosting;

/// <summary>As much of an envelope as can be read without trusting it.</summary>
internal readonly record struct Glimpse(Guid? MessageId, string Type, Guid? SignalId)
{
    public static Glimpse Of(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var type = root.TryGetProperty("messageType", out var types) && types.ValueKind == JsonValueKind.Array && types.GetArrayLength() > 0
                ? types[0].GetString()?.Split(':')[^1]
                : null;
            var message = root.TryGetProperty("message", out var m) && m.ValueKind == JsonValueKind.Object ? m : default;
            return new(
                Id(root, "messageId"),
                type is { Length: <= 60 } && type.All(char.IsAsciiLetterOrDigit) ? type : "unreadable",
                message.ValueKind == JsonValueKind.Object ? Id(message, "signalId") ?? Id(message, "caseId") : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new(null, "unreadable", null);
        }
    }

    private static Guid? Id(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
}
