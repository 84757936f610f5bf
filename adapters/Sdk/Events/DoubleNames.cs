using System.Text.Json;

namespace Keten.Adapters.Events;

/// <summary>The same property twice: two readers would see two different messages.</summary>
internal static class DoubleNames
{
    public static List<EventError> In(JsonElement root)
    {
        var errors = new List<EventError>();
        Walk(root, "#", errors);
        return errors;
    }

    private static void Walk(JsonElement element, string pointer, List<EventError> errors)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in element.EnumerateObject())
            {
                var place = Fields.Below(pointer, property.Name);
                if (!seen.Add(property.Name))
                {
                    errors.Add(new EventError(place, "duplicate_property", "This property stands here more than once."));
                }

                Walk(property.Value, place, errors);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, $"{pointer}/{index++}", errors);
            }
        }
    }
}
