using System.Text.Json.Nodes;

namespace Keten.Host.Recording;

/// <summary>One place where two JSON values are not the same.</summary>
/// <param name="Pointer">RFC 6901.</param>
/// <param name="Change">changed, added, removed.</param>
/// <param name="Was">Null where it was added.</param>
/// <param name="Is">Null where it was removed.</param>
internal sealed record Difference(string Pointer, string Change, JsonNode? Was, JsonNode? Is)
{
    public override string ToString() => $"{Change} {Pointer}";

    /// <summary>All of them, in the order of what was.</summary>
    public static IEnumerable<Difference> Between(JsonNode? was, JsonNode? now, string at = "") => (was, now) switch
    {
        (JsonObject before, JsonObject after) => before.Select(one => one.Key).Union(after.Select(one => one.Key))
            .SelectMany(name => Members(before, after, name, $"{at}/{Escaped(name)}")),
        (JsonArray before, JsonArray after) => Enumerable.Range(0, Math.Max(before.Count, after.Count)).SelectMany(n =>
            n >= after.Count ? [new($"{at}/{n}", "removed", before[n], null)]
            : n >= before.Count ? [new($"{at}/{n}", "added", null, after[n])]
            : Between(before[n], after[n], $"{at}/{n}")),
        _ => JsonNode.DeepEquals(was, now) ? [] : [new Difference(at, "changed", was, now)],
    };

    private static IEnumerable<Difference> Members(JsonObject before, JsonObject after, string name, string at) =>
        !after.TryGetPropertyValue(name, out var now) ? [new(at, "removed", before[name], null)]
        : !before.TryGetPropertyValue(name, out var was) ? [new(at, "added", null, now)]
        : Between(was, now, at);

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
