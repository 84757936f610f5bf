using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Adapters;

namespace Keten.Tests.Adapters.Views;

/// <summary>
/// An example message of an adapter: <c>examples/NAME.view.json</c> is what the partner may see,
/// <c>examples/NAME.sent.json</c> what is sent.
/// </summary>
public static class Example
{
    public static Outgoing View(string folder, string name)
    {
        var view = Read(folder, $"{name}.view.json");
        return new()
        {
            DeliveryId = (Guid)view["deliveryId"]!,
            Kind = (string)view["kind"]!,
            Region = (string)view["region"]!,
            AnswerBy = (DateTimeOffset?)view["answerBy"],
            DecidedAt = DateTimeOffset.UnixEpoch.AddYears(56),
            Instrument = new string('a', 64),
            View = new SharedView(
                (Guid)view["decisionId"]!,
                (string)view["partner"]!,
                (string)view["purpose"]!,
                [.. view["fields"]!.AsArray().Select(f => Field(f!))]),
        };
    }

    public static JsonNode Sent(string folder, string name) => Read(folder, $"{name}.sent.json");

    /// <summary>Every field path of the catalogue, each with a value that names its path: <c>«victim.name»</c>.</summary>
    public static Outgoing Everything(string partner) => A.Delivery(partner, [.. Catalogue.Paths.Select(p => A.Field(p, 0, $"«{p}»"))]);

    /// <summary>The paths whose values do not occur in what is sent of <see cref="Everything"/>.</summary>
    public static IReadOnlyList<string> Lost(JsonNode sent)
    {
        var text = sent.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return [.. Catalogue.Paths.Where(p => !text.Contains($"«{p}»", StringComparison.Ordinal))];
    }

    private static SharedField Field(JsonNode field) => new(
        (string)field["path"]!,
        (int?)field["subject"],
        field["value"]!.DeepClone(),
        (string?)field["level"] == "reduce" ? Level.Reduce : Level.Share);

    private static JsonNode Read(string folder, string file)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Keten.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Keten.sln is not above the tests.");
        }

        return JsonNode.Parse(File.ReadAllText(Path.Combine(root, "adapters", folder, "examples", file)))!;
    }
}
