using System.Text.Json;
using System.Text.Json.Serialization;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Serialization;

/// <summary>A converter for each class of the model.</summary>
internal sealed class FhirJsonConverterFactory(ModelInspector inspector) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(Base).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), inspector)!;

    private sealed class Converter<T>(ModelInspector inspector) : JsonConverter<T>
        where T : Base
    {
        // A null is refused like everything else that is no resource.
        public override bool HandleNull => true;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (T)new FhirJsonReader(inspector).Read(ref reader, typeof(T));

        public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                new FhirJsonWriter(inspector, writer).Write(value);
            }
        }
    }
}
