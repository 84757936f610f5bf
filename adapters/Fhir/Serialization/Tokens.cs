using System.Text;
using System.Text.Json;

namespace Hl7.Fhir.Serialization;

/// <summary>What stands in a token.</summary>
internal static class Tokens
{
    /// <summary>A string or property name without quotes and escapes, of other values the literal; null when that is no text (broken UTF-8 or surrogates).</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
