using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Keten.Simulators.Registers;

/// <summary>What a register was sent. The path is below its own address; the URL, as errors repeat it, is without what was asked; today is in UTC.</summary>
public sealed record SimulatedQuestion(
    string Method, string Path, IQueryCollection Query, IHeaderDictionary Headers, string Body, string Url, DateOnly Today)
{
    /// <summary>The key that a simulated register gives out.</summary>
    public const string Key = "development";

    /// <summary>One of these, or whatever there is.</summary>
    public bool Accepts(params string[] types) =>
        Headers.Accept.Count == 0
        || (MediaTypeHeaderValue.TryParseList(Headers.Accept.ToList()!, out var wanted)
            && wanted.Any(one => one.MatchesAllTypes || types.Any(type => new MediaTypeHeaderValue(type).IsSubsetOf(one))));

    public bool IsJson() =>
        MediaTypeHeaderValue.TryParse(Headers.ContentType.ToString(), out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when it is not a JSON object.</summary>
    public JsonElement? Object()
    {
        try
        {
            using var read = JsonDocument.Parse(Body);
            return read.RootElement.ValueKind == JsonValueKind.Object ? read.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null where it was given more than once, or not at all.</summary>
    public string? Parameter(string name) => Query.TryGetValue(name, out var given) && given.Count == 1 ? given[0] : null;

    public override string ToString() => $"SimulatedQuestion({Method})";
}
