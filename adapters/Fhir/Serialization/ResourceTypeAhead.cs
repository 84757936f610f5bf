using System.Text.Json;

namespace Hl7.Fhir.Serialization;

/// <summary>The resourceType of an object may stand anywhere in it, and says how to read all of it: so look ahead.</summary>
internal static class ResourceTypeAhead
{
    /// <param name="reader">A copy, at the start of the object; the caller's stays where it is.</param>
    public static string? Of(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("resourceType"u8);
            reader.Read();
            if (found)
            {
                return reader.TokenType == JsonTokenType.String ? Tokens.Text(ref reader) : null;
            }

            reader.Skip();
        }

        return null;
    }
}
