using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Sharing.Explaining;

namespace Keten.Host.Recording;

/// <summary>One delivery of a recording: the view, what the adapter made of it, and how that went.</summary>
internal sealed record Recorded(string Name, Outgoing View, Exchange Exchange)
{
    public override string ToString() => $"Recorded({Name})";
}

/// <summary>
/// Exchanges with one partner, in one JSON document. The views come from the adapter's example files, so it is made up by construction;
/// of the headers stand in it those of <see cref="PartnerLine.Kept"/>, and no credential.
/// </summary>
internal sealed record Recording(string Partner, Uri Url, IReadOnlyList<Recorded> Exchanges)
{
    private const int Format = 1;

    public override string ToString() => $"Recording({Partner}, {Exchanges.Count})";

    public JsonObject Write() => new()
    {
        ["recording"] = Format,
        ["partner"] = Partner,
        ["url"] = Url.ToString(),
        ["exchanges"] = new JsonArray([.. Exchanges.Select(one => (JsonNode)new JsonObject
        {
            ["name"] = one.Name,
            ["view"] = MadeUp.Write(one.View),
            ["request"] = Request(one.Exchange),
            ["answer"] = one.Exchange.Got is { } got ? new JsonObject { ["status"] = got.Status, ["headers"] = Headers(got.Headers), ["body"] = Body(got.Body) } : null,
            ["read"] = one.Exchange.Read,
        })]),
    };

    /// <summary>What the adapter sent, to compare: method, path, headers and body.</summary>
    public static JsonObject? Request(Exchange exchange) => exchange.Sent is not { } sent ? null : new JsonObject
    {
        ["method"] = sent.Method,
        ["path"] = sent.Url.AbsolutePath,
        ["headers"] = Headers(sent.Headers),
        ["body"] = Body(sent.Body),
    };

    /// <exception cref="FormatException">It is no recording.</exception>
    public static (Recording Recording, IReadOnlyList<JsonObject> Requests) Read(string json)
    {
        try
        {
            var document = JsonNode.Parse(json)!;
            if ((int?)document["recording"] != Format)
                throw new FormatException($"This is no recording of format {Format}.");
            JsonObject[] all = [.. document["exchanges"]!.AsArray().Select(one => one!.AsObject())];
            return (
                new((string)document["partner"]!, new Uri((string)document["url"]!), [.. all.Select(one => new Recorded((string)one["name"]!, MadeUp.Read(one["view"]!), new(null, Answer(one["answer"]), (string)one["read"]!)))]),
                [.. all.Select(one => one["request"]?.AsObject() ?? [])]);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NullReferenceException or ArgumentException or UriFormatException)
        {
            throw new FormatException("This is no recording.", wrong);
        }
    }

    private static Got? Answer(JsonNode? answer) => answer is null ? null : new(
        (int)answer["status"]!,
        answer["headers"]!.AsObject().ToDictionary(header => header.Key, header => (string)header.Value!, StringComparer.OrdinalIgnoreCase),
        Encoding.UTF8.GetBytes(answer["body"] switch
        {
            null => "",
            JsonValue text when text.GetValueKind() == JsonValueKind.String => text.ToString(),
            var other => other.ToJsonString(),
        }));

    private static JsonObject Headers(IReadOnlyDictionary<string, string> headers) => new(headers.Select(header => KeyValuePair.Create<string, JsonNode?>(header.Key, header.Value)));

    // JSON as JSON, so that a difference has a pointer; anything else as text.
    private static JsonNode? Body(byte[] body)
    {
        if (body.Length == 0)
            return null;
        try
        {
            return JsonNode.Parse(body) is { } node and not JsonValue ? node : Encoding.UTF8.GetString(body);
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetString(body);
        }
    }
}
