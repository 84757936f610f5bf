using System.Text.Json.Nodes;
using Keten.Adapters.Events;

namespace Keten.Adapters;

/// <summary>
/// What every partner gets around its own form: <c>{id, kind, purpose, region, answerBy, fields}</c>. In a correction of what it
/// got under this id also <c>corrects</c>: the partner's words for what was wrong. The form is what is right, or empty. So too
/// <c>recalls</c>, what it must give up because a person no longer permits it, and <c>groundChanged</c>, what it may keep all the same.
/// Where a rule asks something of who gets it also <c>obliges</c>: <c>non_punishment</c>, <c>tell_guardian</c>.
/// </summary>
public static class Envelope
{
    /// <param name="outgoing">The delivery.</param>
    /// <param name="form">Name of the partner's form, such as <c>melding</c>: the one property of <c>fields</c>.</param>
    /// <param name="words">Our field paths and the partner's words for them.</param>
    public static JsonObject Around(Outgoing outgoing, string form, IReadOnlyDictionary<string, string> words)
    {
        var message = Around(outgoing, new JsonObject { [form] = ViewJson.In(outgoing.View, words) });
        Notice(message, "corrects", outgoing.Corrects, words);
        Notice(message, "recalls", outgoing.Recalls, words);
        Notice(message, "groundChanged", outgoing.GroundChanged, words);
        if (outgoing.View.Obliges.Count > 0)
        {
            message["obliges"] = new JsonArray([.. outgoing.View.Obliges.Select(duty => (JsonNode)duty)]);
        }

        return message;
    }

    private static void Notice(JsonObject message, string name, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> words)
    {
        if (paths.Count > 0)
        {
            message[name] = new JsonArray([.. paths.Where(words.ContainsKey).Select(path => (JsonNode)words[path])]);
        }
    }

    /// <summary>Of the same only that there is something, where and until when it counts.</summary>
    public static JsonObject Announcing(Outgoing outgoing) => new()
    {
        ["id"] = outgoing.DeliveryId,
        ["kind"] = outgoing.Kind,
        ["region"] = outgoing.Region,
        ["answerBy"] = AnswerBy(outgoing),
    };

    private static JsonObject Around(Outgoing outgoing, JsonObject fields) => new()
    {
        ["id"] = outgoing.DeliveryId,
        ["kind"] = outgoing.Kind,
        ["purpose"] = outgoing.View.Purpose,
        ["region"] = outgoing.Region,
        ["answerBy"] = AnswerBy(outgoing),
        ["fields"] = fields,
    };

    private static string? AnswerBy(Outgoing outgoing) => outgoing.AnswerBy is { } until ? CloudEvent.At(until) : null;
}
