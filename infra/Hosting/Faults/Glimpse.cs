using System.Text.Json;

namespace Keten.Hosting;

/// <summary>As much of an envelope as can be read without trusting it.</summary>
internal readonly record struct Glimpse(Guid? MessageId, string Type, Guid? SignalId)
{
    public const string Unreadable = "unreadable";

    /// <param name="body">Whatever came.</param>
    /// <param name="isType">Whether a message type of that name exists: any other name may be anything, and is not repeated.</param>
    public static Glimpse Of(byte[] body, Func<string, bool> isType)
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
                type is not null && isType(type) ? type : Unreadable,
                message.ValueKind == JsonValueKind.Object ? Id(message, "signalId") ?? Id(message, "caseId") : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new(null, Unreadable, null);
        }
    }

    private static Guid? Id(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
}
