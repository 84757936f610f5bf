using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>What the systems of a municipality take for which there is no public API: a search as the API Design Rules have it.</summary>
internal static class MunicipalRules
{
    public const string Version = "1.0.0";

    /// <summary>Null when it is a good question.</summary>
    /// <param name="asked">As it came.</param>
    /// <param name="path">Where this one is asked.</param>
    /// <param name="keys">Sets of properties of which exactly one must be given.</param>
    public static Wrong? Check(SimulatedQuestion asked, string path, params string[][] keys) => asked switch
    {
        _ when asked.Path != path => Wrong.Place,
        _ when !HttpMethods.IsPost(asked.Method) => Wrong.Method,
        _ when string.IsNullOrWhiteSpace(asked.Headers["X-DOELBINDING"]) => Wrong.Rights,
        _ when !asked.Accepts("application/json") => Wrong.Accept,
        _ when !asked.IsJson() => Wrong.ContentType,
        _ => asked.Object() is { } body ? Check(body, keys) : Wrong.Body,
    };

    /// <summary>Without space, upper case.</summary>
    public static string? Postcode(JsonElement question) =>
        question.TryGetProperty("postcode", out var written) ? written.GetString()!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() : null;

    private static Wrong? Check(JsonElement body, string[][] keys)
    {
        string[] given = [.. body.EnumerateObject().Select(one => one.Name)];
        string[] unknown = [.. given.Where(name => !keys.Any(key => key.Contains(name)))];
        if (unknown.Length > 0)
            return Wrong.Values([.. unknown.Select(WrongParameter.Unknown)]);
        if (!keys.Any(key => key.Length == given.Length && key.All(given.Contains)))
            return Wrong.Missing([.. keys[0].Where(name => !given.Contains(name)).Select(WrongParameter.Required)]);

        WrongParameter[] wrong = [.. body.EnumerateObject().Where(one => !Fits(one)).Select(one => WrongParameter.Pattern(one.Name))];
        return wrong.Length > 0 ? Wrong.Values(wrong) : null;
    }

    private static bool Fits(JsonProperty one) => one.Value.ValueKind == JsonValueKind.String && one.Value.GetString()! is var value && one.Name switch
    {
        "postcode" => value.Replace(" ", "", StringComparison.Ordinal) is { Length: 6 } code && code.Take(4).All(char.IsAsciiDigit) && code.Skip(4).All(char.IsAsciiLetter),
        "kvkNummer" => value.Length == 8 && value.All(char.IsAsciiDigit),
        _ => value.Length is >= 1 and <= 20,
    };
}
