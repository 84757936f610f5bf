using System.Text.Json;

namespace Keten.Simulators.Registers;

/// <summary>Reads the properties of a question.</summary>
internal static class Question
{
    public static string? Text(this JsonElement question, string name) =>
        question.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int? Number(this JsonElement question, string name) =>
        question.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>Without space, upper case; null unless it looks like a postcode.</summary>
    public static string? Postcode(this JsonElement question)
    {
        var written = question.Text("postcode")?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return written is { Length: 6 } && written.Take(4).All(char.IsAsciiDigit) && written.Skip(4).All(char.IsAsciiLetterUpper) ? written : null;
    }
}
