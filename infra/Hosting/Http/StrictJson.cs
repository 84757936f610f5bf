using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Keten.Hosting;

/// <summary>Looks at a body the slow way, when something is wrong with it: everything at once, each with its pointer.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = Json.MaxDepth };

    /// <summary>May contain a null (or the letters of one): the fast way is not enough.</summary>
    public static bool HasNull(ReadOnlySpan<byte> json) => json.IndexOf("null"u8) >= 0;

    public static IReadOnlyList<FieldError> ErrorsOr(ReadOnlySpan<byte> json, Type type, FieldError otherwise) =>
        Errors(json, type) is { Count: > 0 } errors ? errors : [otherwise];

    /// <summary>Everything wrong with the body as a <paramref name="type"/>; empty when it is right.</summary>
    public static IReadOnlyList<FieldError> Errors(ReadOnlySpan<byte> json, Type type)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            return [new FieldError("#", "body_required", "A JSON body is required.")];
        }

        if (!Utf8.IsValid(json))
        {
            return [new FieldError("#", "encoding_invalid", "The body must be UTF-8.")];
        }

        try
        {
            using var document = JsonDocument.Parse(json.ToArray(), Reading);
            var walk = new StrictWalk();
            walk.Look(document.RootElement, Json.Options.GetTypeInfo(type), "#");
            return walk.Errors;
        }
        catch (JsonException failure)
        {
            return [TooDeep(json)
                ? new FieldError("#", "too_deep", $"The body is nested deeper than {Json.MaxDepth} levels.")
                : new FieldError("#", "json_invalid", $"This is not JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}).")];
        }
        catch (InvalidOperationException)
        {
            // A half surrogate pair, escaped: valid JSON, but no text.
            return [new FieldError("#", "text_invalid", "The body contains an escape that is not a character.")];
        }
    }

    /// <summary>Absent and null are the same: the body without its null properties. Nulls in lists were errors already.</summary>
    public static ReadOnlyMemory<byte> WithoutNulls(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(json.ToArray(), Reading);
        var output = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(output))
        {
            Copy(document.RootElement, writer);
        }

        return output.WrittenMemory;
    }

    private static void Copy(JsonElement from, Utf8JsonWriter to)
    {
        switch (from.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var property in from.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
                {
                    to.WritePropertyName(property.Name);
                    Copy(property.Value, to);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in from.EnumerateArray())
                {
                    Copy(item, to);
                }

                to.WriteEndArray();
                break;
            default:
                from.WriteTo(to);
                break;
        }
    }

    private static bool TooDeep(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Json.MaxDepth + 2 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= Json.MaxDepth && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON before it was deep.
        }

        return false;
    }
}
