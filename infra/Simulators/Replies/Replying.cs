using System.Globalization;
using System.Text.Json.Nodes;
using Keten.Simulators.Inbox;

namespace Keten.Simulators.Replies;

/// <summary>
/// What a partner says to a delivery: a consultation is answered, a referral accepted and completed, an alarm gets no event,
/// because a human acknowledges it. The behaviour's body may say otherwise. Event ids follow from the delivery, so that a
/// repeated event is the same event. Pure.
/// </summary>
public static class Replying
{
    /// <param name="delivery">What it got.</param>
    /// <param name="source">Who it is, as a URN with its OIN.</param>
    /// <param name="wish">What a behaviour says.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<JsonObject> To(ReceivedDelivery delivery, string source, JsonObject? wish, DateTimeOffset now) => delivery.Kind switch
    {
        // What a notice is about was answered before, or still waits for its answer.
        _ when delivery.IsNotice => [],
        "consultation" => [Event(delivery, source, "consultation.answered", now, new JsonObject
        {
            ["consultationId"] = delivery.Id,
            ["answer"] = wish?["answer"]?.DeepClone() ?? "supports",
            ["text"] = wish?["text"]?.DeepClone(),
        })],
        "referral" => [.. Statuses(wish).Select(status => Event(delivery, source, $"referral.{status}", now, new JsonObject
        {
            ["referralId"] = delivery.Id,
            ["outcome"] = status == "completed" ? wish?["outcome"]?.DeepClone() : null,
            ["text"] = wish?["text"]?.DeepClone(),
        }))],
        _ => [],
    };

    /// <summary>Whether the body of a behaviour says how deliveries are answered.</summary>
    public static bool IsWish(JsonNode? body) => body is JsonObject wish && (wish.ContainsKey("answer") || wish.ContainsKey("referral"));

    /// <summary>What becomes of a referral, step by step.</summary>
    internal static string[] Statuses(JsonObject? wish) =>
        wish?["referral"] is JsonArray wanted ? [.. wanted.Select(status => status!.ToString())] : ["accepted", "completed"];

    private static JsonObject Event(ReceivedDelivery delivery, string source, string type, DateTimeOffset now, JsonObject data)
    {
        foreach (var absent in data.Where(p => p.Value is null).Select(p => p.Key).ToArray())
        {
            data.Remove(absent);
        }

        return new()
        {
            ["specversion"] = "1.0",
            ["id"] = $"{delivery.Id}-{type}",
            ["source"] = source,
            ["type"] = $"nl.keten.{type}",
            ["time"] = now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["datacontenttype"] = "application/json",
            ["data"] = data,
        };
    }
}
