using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Keten.Hosting;

/// <summary>Walks a JSON value beside the type it should be.</summary>
internal sealed class StrictWalk
{
    // Whoever sends a body of mistakes need not get an answer of the same size.
    private const int Most = 100;

    private readonly List<FieldError> errors = [];

    public IReadOnlyList<FieldError> Errors => errors;

    public void Look(JsonElement value, JsonTypeInfo type, string pointer)
    {
        if (errors.Count >= Most)
        {
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                Properties(value, type, pointer);
                break;
            case JsonTypeInfoKind.Object:
                Add(pointer, "object_expected", "An object is expected here.");
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                Items(value, type, pointer);
                break;
            case JsonTypeInfoKind.Enumerable:
                Add(pointer, "list_expected", "A list is expected here.");
                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object:
                Entries(value, type, pointer);
                break;
            case JsonTypeInfoKind.Dictionary:
                Add(pointer, "object_expected", "An object is expected here.");
                break;
            default:
                Leaf(value, type.Type, pointer);
                break;
        }
    }

    private void Properties(JsonElement value, JsonTypeInfo type, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var at = $"{pointer}/{Escape(property.Name)}";
            if (!seen.Add(property.Name))
            {
                Add(at, "property_double", "This property stands here twice.");
                continue;
            }

            var known = type.Properties.FirstOrDefault(one => one.Name == property.Name && Settable(one));
            if (known is null)
            {
                Add(at, "property_unknown", "There is no such property here.");
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                Look(property.Value, Json.Options.GetTypeInfo(known.PropertyType), at);
            }
        }

        foreach (var missing in type.Properties.Where(one => one.IsRequired && Absent(value, one.Name)))
        {
            Add($"{pointer}/{Escape(missing.Name)}", "required", "This is required.");
        }
    }

    private void Items(JsonElement value, JsonTypeInfo type, string pointer)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Item(item, type, $"{pointer}/{index++}");
        }
    }

    private void Entries(JsonElement value, JsonTypeInfo type, string pointer)
    {
        foreach (var entry in value.EnumerateObject().Where(entry => entry.Value.ValueKind != JsonValueKind.Null))
        {
            Item(entry.Value, type, $"{pointer}/{Escape(entry.Name)}");
        }
    }

    private void Item(JsonElement item, JsonTypeInfo type, string pointer)
    {
        if (item.ValueKind == JsonValueKind.Null)
        {
            Add(pointer, "null_not_allowed", "A list holds no nulls.");
        }
        else
        {
            Look(item, Json.Options.GetTypeInfo(type.ElementType!), pointer);
        }
    }

    private void Leaf(JsonElement value, Type type, string pointer)
    {
        try
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                Add(pointer, "required", "This is required.");
                return;
            }

            value.Deserialize(type, Json.Options);
        }
        catch (JsonException)
        {
            var (code, detail) = Expectation.Of(type, value.ValueKind);
            Add(pointer, code, detail);
        }
    }

    private void Add(string pointer, string code, string detail)
    {
        if (errors.Count < Most)
        {
            errors.Add(new FieldError(pointer, code, detail));
        }
    }

    private static bool Settable(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    private static bool Absent(JsonElement value, string name) =>
        !value.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null;

    // RFC 6901, then cut: a name somebody made up may be as long as the body.
    private static string Escape(string name) =>
        (name.Length > 64 ? name[..64] : name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
