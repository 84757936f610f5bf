using System.Globalization;
using System.Text.Json.Nodes;

namespace Keten.Sharing.Filtering;

/// <summary>Values of the dossier as JSON, and as a person would write them. What is empty is null, so it is absent.</summary>
internal static class Written
{
    public static JsonNode? Text(this string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text);

    public static JsonNode? List(this IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return null;

        var list = new JsonArray();
        foreach (var value in values)
            list.Add((JsonNode)JsonValue.Create(value));
        return list;
    }

    public static JsonNode? Day(this DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture).Text();

    /// <summary>One text of all that stands in a value, without what JSON makes of it: an escaped line end would hide the word after it.</summary>
    public static string AsText(this JsonNode value) => value is JsonArray several ? string.Join(' ', several.Select(one => one!.ToString())) : value.ToString();

    public static string? AsWritten(this PersonName? name) => name is null ? null : Joined(" ", name.Given, name.Prefix, name.Family);

    public static string? AsWritten(this Address? address) => address is null
        ? null
        : Joined(", ", Joined(" ", address.Street, address.HouseNumber), Joined(" ", address.Postcode, address.City));

    /// <summary>First day, and the first on which it is over.</summary>
    public static string AsWritten(this ReflectionOf period) => string.Create(CultureInfo.InvariantCulture, $"{period.From:O}/{period.Until:O}");

    private static string Joined(string separator, params ReadOnlySpan<string?> parts)
    {
        var joined = "";
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
                joined = joined.Length == 0 ? part : string.Concat(joined, separator, part);
        }

        return joined;
    }
}
