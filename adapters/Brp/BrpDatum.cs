using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keten.Adapters.Brp;

/// <summary>
/// A date as the BRP knows it, in one of four types (BRP Personen Bevragen 2.7, AbstractDatum): Datum, JaarMaandDatum, JaarDatum or
/// DatumOnbekend. What is not known is null. Personal data; never prints itself.
/// </summary>
[JsonConverter(typeof(Reader))]
public sealed record BrpDatum(int? Year, int? Month, int? Day)
{
    /// <summary>Null when it is none of the four, or no day that ever was.</summary>
    public static BrpDatum? Read(JsonElement written) => Text(written, "type") switch
    {
        "Datum" when DateOnly.TryParseExact(Text(written, "datum"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            new(day.Year, day.Month, day.Day),
        "JaarMaandDatum" when Number(written, "jaar", 9999) is { } year && Number(written, "maand", 12) is { } month => new(year, month, null),
        "JaarDatum" when Number(written, "jaar", 9999) is { } year => new(year, null, null),
        "DatumOnbekend" => new(null, null, null),
        _ => null,
    };

    /// <summary>As much of it as is known: 12-3-2026, 3-2026 or 2026; null when nothing is.</summary>
    public string? Written() => Year is null ? null : string.Join('-', ((int?[])[Day, Month, Year]).OfType<int>().Select(part => part.ToString(CultureInfo.InvariantCulture)));

    public override string ToString() => "BrpDatum(withheld)";

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement of, string name, int most) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= most ? number : null;

    internal sealed class Reader : JsonConverter<BrpDatum>
    {
        public override BrpDatum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            BrpDatum.Read(JsonElement.ParseValue(ref reader)) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, BrpDatum value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
