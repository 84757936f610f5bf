using System.Text.Json;
using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Serialization;

/// <summary>FHIR in JSON through System.Text.Json.</summary>
public static class FhirJson
{
    /// <summary>
    /// Makes these options read and write FHIR. Reading is strict: whatever R4 does not allow is refused, with all errors in one
    /// <see cref="DeserializationFailedException"/>. What is no JSON before or after the resource is a <see cref="JsonException"/> of
    /// System.Text.Json; its message may repeat a part of the input, so do not show it.
    /// </summary>
    public static JsonSerializerOptions ForFhir(this JsonSerializerOptions options, ModelInspector inspector)
    {
        options.Converters.Add(new FhirJsonConverterFactory(inspector));
        return options;
    }
}
