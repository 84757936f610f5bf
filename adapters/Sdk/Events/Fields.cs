using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Keten.Adapters.Events;

/// <summary>The properties of one JSON object, read one by one; whatever is wrong is noted with its place. Null counts as absent.</summary>
internal sealed class Fields(JsonElement parent, string pointer, List<EventError> errors)
{
    public string? Text(string name, int maxLength, bool required = false)
    {
        if (Find(name, required) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return Wrong(name, "wrong_type", "This must be a string.");
        }

        var text = value.GetString()!;
        return text.Length == 0 || string.IsNullOrWhiteSpace(text) ? Wrong(name, "empty", "This must not be empty.")
            : text.Length > maxLength ? Wrong(name, "too_long", $"At most {maxLength} characters.")
            : text.Contains('\0', StringComparison.Ordinal) ? Wrong(name, "invalid_character", "A NUL character is not text.")
            : text;
    }

    public Guid? Uuid(string name) => Text(name, 200, required: true) switch
    {
        null => null,
        var text when Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty => id,
        _ => Wrong<Guid>(name, "not_a_uuid", "This must be a UUID."),
    };

    public string? OneOf(string name, IReadOnlyList<string> codes) => Text(name, 200, required: true) switch
    {
        null => null,
        var text when codes.Contains(text, StringComparer.Ordinal) => text,
        _ => Wrong(name, "unknown_code", $"One of {string.Join(", ", codes)}."),
    };

    /// <summary>A day, as yyyy-MM-dd.</summary>
    public DateOnly? Day(string name) => Text(name, 200, required: true) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => Wrong<DateOnly>(name, "not_a_date", "This must be a date, as yyyy-MM-dd."),
    };

    /// <summary>False when it is absent.</summary>
    public bool YesOrNo(string name)
    {
        if (Find(name, required: false) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
            Wrong(name, "wrong_type", "This must be true or false.");
        return Find(name, required: false) is { ValueKind: JsonValueKind.True };
    }

    public bool Has(string name) => Find(name, required: false) is not null;

    public Fields? Object(string name)
    {
        if (Find(name, required: true) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new Fields(value, Below(pointer, name), errors);
        }

        Wrong(name, "wrong_type", "This must be an object.");
        return null;
    }

    /// <summary>An object as it was written, for another reader; empty when it is none.</summary>
    public ReadOnlyMemory<byte> Raw(string name) => Object(name) is null ? default : JsonMarshal.GetRawUtf8Value(parent.GetProperty(name)).ToArray();

    /// <summary>The objects of a list; none when it is absent.</summary>
    public IReadOnlyList<Fields> Objects(string name, int most)
    {
        if (Find(name, required: false) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Wrong(name, "wrong_type", "This must be a list of objects.");
            return [];
        }

        if (value.GetArrayLength() > most)
        {
            Wrong(name, "too_long", $"At most {most}.");
            return [];
        }

        var objects = new List<Fields>();
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var place = $"{Below(pointer, name)}/{index++}";
            if (item.ValueKind == JsonValueKind.Object)
            {
                objects.Add(new Fields(item, place, errors));
            }
            else
            {
                errors.Add(new EventError(place, "wrong_type", "This must be an object."));
            }
        }

        return objects;
    }

    public void Refuse(Func<string, bool> unknown, string detail)
    {
        foreach (var property in parent.EnumerateObject().Where(p => unknown(p.Name)))
        {
            Wrong(property.Name, "unknown_property", detail);
        }
    }

    public string? Wrong(string name, string code, string detail)
    {
        errors.Add(new EventError(Below(pointer, name), code, detail));
        return null;
    }

    /// <summary>JSON pointer of a property (RFC 6901): ~ and / in a name are escaped.</summary>
    public static string Below(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private T? Wrong<T>(string name, string code, string detail)
        where T : struct
    {
        Wrong(name, code, detail);
        return null;
    }

    private JsonElement? Find(string name, bool required)
    {
        if (parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            return value;
        }

        if (required)
        {
            Wrong(name, "required", "This is required.");
        }

        return null;
    }
}
