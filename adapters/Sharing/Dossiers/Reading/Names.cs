using System.Text;
using System.Text.Json;

namespace Keten.Sharing.Reading;

/// <summary>The properties that an object may have: at most 32.</summary>
internal sealed class Names(params string[] names)
{
    private readonly byte[][] _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];

    public string this[int index] => names[index];

    /// <summary>Which one the reader stands on; -1 when none.</summary>
    public int Find(ref Utf8JsonReader json)
    {
        if (json.ValueIsEscaped)
        {
            return FindEscaped(ref json);
        }

        for (var i = 0; i < _utf8.Length; i++)
        {
            if (json.ValueSpan.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindEscaped(ref Utf8JsonReader json)
    {
        try
        {
            return Array.IndexOf(names, json.GetString());
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }
}
