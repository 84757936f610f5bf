using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Keten.Tests;

/// <summary>One event as it went over a line.</summary>
/// <param name="From">Where it was seen, for who reads what is wrong.</param>
/// <param name="ContentType">Header.</param>
/// <param name="Body">To the letter.</param>
public sealed record SentEvent(string From, string ContentType, string Body)
{
    public override string ToString() => From;
}

/// <summary>
/// The rules of the NL GOV profile for CloudEvents 1.1 and its guidelines, each by itself, written down here once more and not taken from
/// the code that they judge; and a reader of CloudEvents that others wrote.
/// </summary>
public static partial class NlGovProfile
{
    private const int MaxForwardedBytes = 64 * 1024;

    private static readonly Dictionary<string, Func<SentEvent, JsonObject, bool>> _rules = new(StringComparer.Ordinal)
    {
        ["structured mode, UTF-8"] = (sent, _) => sent.ContentType == "application/cloudevents+json; charset=utf-8",
        ["specversion is 1.0"] = (_, written) => (string?)written["specversion"] == "1.0",
        ["id is not empty"] = (_, written) => Text(written, "id") is { Length: > 0 },
        ["source is a URN of an OIN and a system"] = (_, written) => Text(written, "source") is { } source && Source().Match(source) is { Success: true } found && found.Groups["oin"].Length == 20,
        ["type is reverse domain"] = (_, written) => Text(written, "type") is { } type && ReverseDomain().IsMatch(type),
        ["type names no organisation"] = (_, written) => Text(written, "type") is { } type && !Organisation().IsMatch(type),
        ["time is RFC 3339"] = (_, written) => Text(written, "time") is { } time && Rfc3339().IsMatch(time) && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out var _),
        ["data is JSON and says so"] = (_, written) => Text(written, "datacontenttype") == "application/json" && written["data"] is JsonObject && !written.ContainsKey("data_base64"),
        ["names of attributes"] = (_, written) => written.All(one => one.Key.Length <= 20 && Name().IsMatch(one.Key)),
        ["attributes are plain values"] = (_, written) => written.Where(one => one.Key != "data").All(one => one.Value is JsonValue),
        ["an intermediary may pass it on"] = (sent, _) => Encoding.UTF8.GetByteCount(sent.Body) <= MaxForwardedBytes,
        ["no attribute is sensitive"] = (_, written) => IsDiscreet(written),
        ["dataref comes with no content"] = (_, written) => !written.ContainsKey("dataref") || written["data"]!.AsObject().All(one => one.Key is "id" or "kind" or "region" or "answerBy"),
    };

    public static IReadOnlyList<string> Rules { get; } = [.. _rules.Keys];

    /// <summary>What breaks a rule.</summary>
    public static IReadOnlyList<string> Breaking(string rule, IEnumerable<SentEvent> events) =>
        [.. events.Where(sent => !_rules[rule](sent, JsonNode.Parse(sent.Body)!.AsObject())).Select(sent => sent.From)];

    /// <summary>What the SDK of CloudEvents does not take. It lets a time that is none pass, and data in two ways: the rules look at those.</summary>
    public static async Task<IReadOnlyList<string>> Refused(IReadOnlyList<SentEvent> events)
    {
        var lines = events.Select(sent => new JsonObject { ["headers"] = new JsonObject { ["content-type"] = sent.ContentType }, ["body"] = sent.Body }.ToJsonString());
        var judged = (await Referee.Ask("cloudevents.cjs", string.Join('\n', lines))).Split('\n');
        return [.. events.Zip(judged).Where(one => one.Second.Length > 0).Select(one => $"{one.First.From}: {one.Second}").Concat(judged.Length > events.Count ? [] : ["not every event was judged"])];
    }

    // Nothing of the form stands outside the data, and no attribute is there to hold it.
    private static bool IsDiscreet(JsonObject written)
    {
        var outside = string.Join('\n', written.Where(one => one.Key != "data").Select(one => one.Value!.ToString()));
        return !written.ContainsKey("subject") && Leaves(written["data"]!["fields"]).All(leaf => leaf.Length < 4 || !outside.Contains(leaf, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject group => group.SelectMany(one => Leaves(one.Value)),
        JsonArray list => list.SelectMany(Leaves),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private static string? Text(JsonObject written, string name) => written[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    [GeneratedRegex(@"\Aurn:nld:oin:(?<oin>000000(0[1-9]|10|99)[0-9A-Z]{8,9}0{3,4}):systeem:[a-z0-9-]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Source();

    [GeneratedRegex(@"\Anl(\.[a-z][a-z0-9-]*){2,}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex ReverseDomain();

    [GeneratedRegex("politie|police|avim|nla|riec|zvh|ggd|gemeente|comensha|coa|ind|nidos", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"\A[a-z0-9]+\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Name();
}
