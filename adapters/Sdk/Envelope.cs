using System.Text.Json.Nodes;

namespace Keten.Adapters;

/// <summary>What every partner gets around its own form: <c>{id, kind, purpose, region, answerBy, fields}</c>.</summary>
public static class Envelope
{
    /// <param name="outgoing">The delivery.</param>
    /// <param name="form">Name of the partner's form, such as <c>melding</c>: the one property of <c>fields</c>.</param>
    /// <param name="words">Our field paths and the partner's words for them.</param>
    public static JsonObject Around(Outgoing outgoing, string form, IReadOnlyDictionary<string, string> words) => new()
    {
        ["id"] = outgoing.DeliveryId,
        ["kind"] = outgoing.Kind,
        ["purpose"] = outgoing.View.Purpose,
        ["region"] = outgoing.Region,
        ["answerBy"] = outgoing.AnswerBy?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["fields"] = new JsonObject { [form] = ViewJson.In(outgoing.View, words) },
    };
}
