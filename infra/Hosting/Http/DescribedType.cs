using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace Keten.Hosting;

/// <summary>What OpenAPI says of every type alike, where the framework says otherwise than the hub does.</summary>
internal static class DescribedType
{
    private const JsonSchemaType Anything =
        JsonSchemaType.Object | JsonSchemaType.Array | JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean;

    public static void Describe(OpenApiSchema schema, JsonTypeInfo type)
    {
        // Absent and null are the same, in what comes and in what goes.
        foreach (var property in type.Properties.Where(one => one.IsGetNullable || Nullable.GetUnderlyingType(one.PropertyType) is not null))
        {
            schema.Required?.Remove(property.Name);
        }

        if (type is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } element } && element == typeof(string) && schema.AdditionalProperties is OpenApiSchema entry)
        {
            entry.Type |= JsonSchemaType.Null;
        }

        // JSON as a partner would get it: which properties it has, the sharing decides.
        if (type.Type == typeof(JsonNode) || type.Type == typeof(JsonObject))
        {
            schema.Type = type.Type == typeof(JsonNode) ? Anything : JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema();
        }
    }
}
