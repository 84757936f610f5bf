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
    /// <param name="form">The form that it takes: a RIEC judges and puts it on a table, a table agrees who does what, Veilig Thuis says with what help.</param>
    /// <param name="source">Who it is, as a URN with its OIN.</param>
    /// <param name="wish">What a behaviour says.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<JsonObject> To(ReceivedDelivery delivery, string form, string source, JsonObject? wish, DateTimeOffset now) => delivery.Kind switch
    {
        // What a notice is about was answered before, or still waits for its answer.
        _ when delivery.IsNotice => [],
        "consultation" => [Event(delivery, source, "consultation.answered", now, new JsonObject
        {
            ["consultationId"] = delivery.Id,
            ["answer"] = wish?["answer"]?.DeepClone() ?? "supports",
            ["text"] = wish?["text"]?.DeepClone(),
        })],
        "referral" => [.. Steps(form, wish, now).Select(step => Event(delivery, source, $"referral.{step.Status}", now, new JsonObject
        {
            ["referralId"] = delivery.Id,
            ["outcome"] = step.Status == "completed" ? wish?["outcome"]?.DeepClone() ?? step.Outcome : null,
            ["text"] = wish?["text"]?.DeepClone(),
        }, step.More))],
        _ => [],
    };

    /// <summary>Whether the body of a behaviour says how deliveries are answered.</summary>
    public static bool IsWish(JsonNode? body) => body is JsonObject wish && (wish.ContainsKey("answer") || wish.ContainsKey("referral"));

    /// <summary>What becomes of a referral, step by step.</summary>
    internal static string[] Statuses(JsonObject? wish) =>
        wish?["referral"] is JsonArray wanted ? [.. wanted.Select(status => status!.ToString())] : ["accepted", "completed"];

    private static IReadOnlyList<Step> Steps(string form, JsonObject? wish, DateTimeOffset now)
    {
        if (wish?["referral"] is not null)
            return [.. Statuses(wish).Select(status => new Step(status))];
        string Day(int days) => now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        JsonObject Action(bool done) => new() { ["id"] = "1", ["what"] = "Verzonnen: gesprek voeren met de betrokkene.", ["who"] = "Procesregisseur", ["by"] = Day(14), ["done"] = done };
        return form switch
        {
            "inbreng" =>
            [
                new("accepted"), new("progressed", More: new() { ["judgement"] = "taken_up" }),
                new("progressed", More: new() { ["table"] = new JsonObject { ["on"] = Day(14) } }), new("completed", "measures_taken"),
            ],
            "aanmelding" =>
            [
                new("accepted"),
                new("progressed", More: new()
                {
                    ["agreements"] = new JsonArray(new JsonObject { ["what"] = "Verzonnen: veiligheidsplan opstellen.", ["who"] = "Zorg- en Veiligheidshuis", ["by"] = Day(28) }),
                    ["actions"] = new JsonArray(Action(done: false)),
                }),
                new("progressed", More: new() { ["actions"] = new JsonArray(Action(done: true)) }), new("completed"),
            ],
            "meldcodemelding" => [new("accepted"), new("completed", "voluntary_help")],
            _ => [new("accepted"), new("completed")],
        };
    }

    /// <summary>One thing that is said of a referral.</summary>
    private sealed record Step(string Status, string? Outcome = null, JsonObject? More = null);

    private static JsonObject Event(ReceivedDelivery delivery, string source, string type, DateTimeOffset now, JsonObject data, JsonObject? more = null)
    {
        foreach (var (name, value) in more ?? [])
        {
            data[name] = value?.DeepClone();
        }

        foreach (var absent in data.Where(p => p.Value is null).Select(p => p.Key).ToArray())
        {
            data.Remove(absent);
        }

        return new()
        {
            ["specversion"] = "1.0",
            ["id"] = string.Join('-', [$"{delivery.Id}-{type}", .. more?.Select(one => one.Key) ?? []]),
            ["source"] = source,
            ["type"] = $"nl.keten.{type}",
            ["time"] = now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["datacontenttype"] = "application/json",
            ["data"] = data,
        };
    }
}
