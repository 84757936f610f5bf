using System.Net;
using System.Text;
using System.Text.Json;

namespace Keten.Adapters.Http;

/// <summary>
/// A partner's no. Problem details (RFC 9457) with <c>errors</c> say that it could not read our message; anything else that it
/// would not have it.
/// </summary>
public static class Refusal
{
    private const int MaxTextLength = 2000;

    /// <summary>Null: it is no no.</summary>
    public static Answer.Refused? Of(PartnerReply reply) => reply switch
    {
        // Its endpoint is no more (webhook guideline, 410): somebody has to hear that, and ask elsewhere.
        { Status: HttpStatusCode.Gone } => new("partner_gone", null),
        { Status: HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType } => Read(reply.Body) with { Code = "rejected_as_invalid" },
        { IsNo: true } => Read(reply.Body),
        _ => null,
    };

    /// <param name="body">UTF-8, whatever the header says: problem details, plain words, or nothing.</param>
    public static Answer.Refused Read(byte[] body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            var invalid = Property(problem.RootElement, "errors") is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0;
            var words = Property(problem.RootElement, "detail") ?? Property(problem.RootElement, "title");
            return new Answer.Refused(
                invalid ? "rejected_as_invalid" : "refused_by_partner",
                words is { ValueKind: JsonValueKind.String } text ? Shortened(text.GetString()!) : null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new Answer.Refused("refused_by_partner", Shortened(Encoding.UTF8.GetString(body)));
        }
    }

    private static JsonElement? Property(JsonElement problem, string name) =>
        problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty(name, out var value) ? value : null;

    private static string? Shortened(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length switch { 0 => null, > MaxTextLength => trimmed[..MaxTextLength], _ => trimmed };
    }
}
