using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Keten.Hosting;

/// <summary>
/// A sealed body holds no empty list where the program makes an empty one by itself. Most lists of a dossier are empty most of
/// the time, and every hop writes, encrypts, stores and reads them all.
/// </summary>
internal static class EmptyLists
{
    public static void LeaveOut(JsonTypeInfo type)
    {
        // Without such a maker (positional records) a value that is not there would be null.
        if (type.Kind != JsonTypeInfoKind.Object || type.CreateObject?.Invoke() is not { } blank)
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => !property.IsRequired && property.Get is not null && property.Set is not null))
        {
            if (IsEmpty(property.Get!(blank)))
            {
                property.ShouldSerialize = (_, value) => value is not null && !IsEmpty(value);
            }
        }
    }

    private static bool IsEmpty(object? value) => value switch
    {
        string or null => false,
        ICollection list => list.Count == 0,
        IEnumerable some => !some.GetEnumerator().MoveNext(),
        _ => false,
    };
}
