using System.Text.Json.Nodes;
using Keten.Adapters;

namespace Keten.Sharing.Explaining;

/// <summary>
/// Deliveries of an adapter's example files, for who tries a partner without a hub. No rule decided on them, so nothing but made-up
/// values may stand in such a file; only the command line reads it (docs/conformance.md).
/// </summary>
internal static class MadeUp
{
    /// <param name="view">An <c>examples/NAME.view.json</c>, perhaps with <c>corrects</c>, <c>recalls</c> and <c>groundChanged</c>.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static Outgoing Read(JsonNode view)
    {
        try
        {
            return new Outgoing
            {
                DeliveryId = (Guid)view["deliveryId"]!,
                Kind = (string)view["kind"]!,
                Region = (string)view["region"]!,
                AnswerBy = (DateTimeOffset?)view["answerBy"],
                DecidedAt = DateTimeOffset.UnixEpoch.AddYears(56),
                Instrument = new string('a', 64),
                Corrects = Words(view["corrects"]),
                Recalls = Words(view["recalls"]),
                GroundChanged = Words(view["groundChanged"]),
                View = new SharedView((Guid)view["decisionId"]!, (string)view["partner"]!, (string)view["purpose"]!, [.. view["fields"]!.AsArray().Select(field => Field(field!))]),
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or NullReferenceException or ArgumentException or FormatException)
        {
            throw new FormatException("This is no view as in adapters/NAME/examples.", wrong);
        }
    }

    /// <summary>As <see cref="Read"/> has it.</summary>
    public static JsonObject Write(Outgoing outgoing)
    {
        var view = new JsonObject
        {
            ["deliveryId"] = outgoing.DeliveryId,
            ["decisionId"] = outgoing.View.DecisionId,
            ["kind"] = outgoing.Kind,
            ["partner"] = outgoing.View.Partner,
            ["purpose"] = outgoing.View.Purpose,
            ["region"] = outgoing.Region,
            ["answerBy"] = outgoing.AnswerBy,
        };
        foreach (var (name, paths) in (IEnumerable<(string, IReadOnlyList<string>)>)[("corrects", outgoing.Corrects), ("recalls", outgoing.Recalls), ("groundChanged", outgoing.GroundChanged)])
        {
            if (paths.Count > 0)
                view[name] = new JsonArray([.. paths.Select(path => (JsonNode)path)]);
        }

        view["fields"] = new JsonArray([.. outgoing.View.Fields.Select(field => new JsonObject
        {
            ["path"] = field.Path,
            ["subject"] = field.Subject,
            ["value"] = field.Value.DeepClone(),
            ["level"] = field.Level == Level.Reduce ? "reduce" : "share",
        })]);
        return view;
    }

    /// <summary>The same for another partner, of another kind and purpose, under ids of its own.</summary>
    public static Outgoing As(Outgoing example, string partner, string kind, string purpose, Guid delivery) => example with
    {
        DeliveryId = delivery,
        Kind = kind,
        View = new SharedView(Guid.NewGuid(), partner, purpose, example.View.Fields, example.View.Obliges),
    };

    /// <summary>The same under another decision: always the same one for the same example and number.</summary>
    public static Outgoing Decided(Outgoing example, byte number)
    {
        Span<byte> id = stackalloc byte[16];
        example.View.DecisionId.TryWriteBytes(id);
        id[0] ^= number;
        return example with { View = new SharedView(new Guid(id), example.View.Partner, example.View.Purpose, example.View.Fields, example.View.Obliges) };
    }

    /// <summary>The same without one of its fields.</summary>
    public static Outgoing Without(Outgoing example, SharedField? withheld) => Of(example, [.. example.View.Fields.Where(field => !ReferenceEquals(field, withheld))]);

    /// <summary>The same with nothing to see.</summary>
    public static Outgoing Empty(Outgoing example) => Of(example, []);

    private static Outgoing Of(Outgoing example, IReadOnlyList<SharedField> fields) =>
        example with { View = new SharedView(example.View.DecisionId, example.View.Partner, example.View.Purpose, fields, example.View.Obliges) };

    private static SharedField Field(JsonNode field) =>
        new((string)field["path"]!, (int?)field["subject"], field["value"]!.DeepClone(), (string?)field["level"] == "reduce" ? Level.Reduce : Level.Share);

    private static IReadOnlyList<string> Words(JsonNode? words) => words is JsonArray all ? [.. all.Select(one => (string)one!)] : [];
}
