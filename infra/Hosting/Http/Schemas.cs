using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Keten.Hosting;

/// <summary>Words to write a schema in, for bodies that are no record of ours. Absent and null are the same, so what is not required may be null.</summary>
public static class Schemas
{
    public static OpenApiSchema Text(string? means = null, int? most = null, string? pattern = null, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = means, MaxLength = most, Pattern = pattern, Format = format };

    public static OpenApiSchema OneOf(IEnumerable<string> codes, string? means = null) =>
        new() { Type = JsonSchemaType.String, Description = means, Enum = [.. codes.Select(code => (JsonNode)JsonValue.Create(code))] };

    public static OpenApiSchema Number(string? means = null, int? least = null, int? most = null) =>
        new() { Type = JsonSchemaType.Integer, Description = means, Minimum = least?.ToString(CultureInfo.InvariantCulture), Maximum = most?.ToString(CultureInfo.InvariantCulture) };

    public static OpenApiSchema YesOrNo(string? means = null) => new() { Type = JsonSchemaType.Boolean, Description = means };

    public static OpenApiSchema List(OpenApiSchema item, int? most = null, string? means = null) =>
        new() { Type = JsonSchemaType.Array, Items = item, MaxItems = most, Description = means };

    /// <summary>Other properties are refused.</summary>
    public static OpenApiSchema Object(string? means, params IReadOnlyList<(string Name, OpenApiSchema Schema, bool Required)> properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = means,
        AdditionalPropertiesAllowed = false,
        Required = properties.Where(one => one.Required).Select(one => one.Name).ToHashSet(StringComparer.Ordinal),
        Properties = properties.ToDictionary(one => one.Name, one => one.Required ? one.Schema : OrNull(one.Schema), StringComparer.Ordinal),
    };

    public static (string Name, OpenApiSchema Schema, bool Required) Must(string name, OpenApiSchema schema) => (name, schema, true);

    public static (string Name, OpenApiSchema Schema, bool Required) May(string name, OpenApiSchema schema) => (name, schema, false);

    private static IOpenApiSchema OrNull(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        if (schema.Enum is { } codes)
        {
            codes.Add(JsonNullSentinel.JsonNull);
        }

        return schema;
    }
}
