using System.Text.Json;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Serialization;

/// <summary>Writes a resource or element as FHIR JSON. What has no content is left out: FHIR knows no empty arrays, objects or strings.</summary>
internal sealed class FhirJsonWriter(ModelInspector inspector, Utf8JsonWriter writer)
{
    public void Write(Base value)
    {
        writer.WriteStartObject();
        if (value is Resource)
        {
            writer.WriteString("resourceType", value.TypeName);
        }

        var mapping = inspector.Of(value.GetType());
        foreach (var property in mapping.Properties)
        {
            var values = property.Values(value).Where(HasContent).ToList();
            if (values.Count > 0)
            {
                Property(mapping, property, values);
            }
        }

        writer.WriteEndObject();
    }

    private void Property(ClassMapping mapping, PropertyMapping property, List<Base> values)
    {
        var name = property.Choice.Count == 0 ? property.Name : property.Name + ClassMapping.Suffix(values[0].GetType());
        if (mapping.Find(name) is null)
        {
            throw new InvalidOperationException($"{mapping.Name}.{property.Name} cannot be a {values[0].TypeName}");
        }

        if (values[0] is PrimitiveType)
        {
            Primitives(property, name, [.. values.Cast<PrimitiveType>()]);
        }
        else
        {
            writer.WritePropertyName(name);
            Listed(property, values, Write);
        }
    }

    // Values in one array, ids and extensions in another beside it; nulls keep the two in step.
    private void Primitives(PropertyMapping property, string name, List<PrimitiveType> values)
    {
        if (values.Exists(value => HasText(value)))
        {
            writer.WritePropertyName(name);
            Listed(property, values, Value);
        }

        if (!property.Bare && values.Exists(value => value.HasIdOrExtensions))
        {
            writer.WritePropertyName("_" + name);
            Listed(property, values, Rest);
        }
    }

    private void Listed<T>(PropertyMapping property, List<T> values, Action<T> write)
    {
        if (!property.IsList)
        {
            write(values[0]);
            return;
        }

        writer.WriteStartArray();
        values.ForEach(write);
        writer.WriteEndArray();
    }

    private void Value(PrimitiveType value)
    {
        if (!HasText(value))
        {
            writer.WriteNullValue();
        }
        else if (value.Kind == JsonKind.String)
        {
            writer.WriteStringValue(value.Text);
        }
        else
        {
            // As it is: a number keeps its digits.
            writer.WriteRawValue(value.Text!);
        }
    }

    private void Rest(PrimitiveType value)
    {
        if (value.HasIdOrExtensions)
        {
            Write(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private bool HasContent(Base value) => value switch
    {
        Resource => true,
        PrimitiveType primitive => HasText(primitive) || primitive.HasIdOrExtensions,
        _ => inspector.Of(value.GetType()).Properties.Any(property => property.Values(value).Any(HasContent)),
    };

    private static bool HasText(PrimitiveType value) => !string.IsNullOrEmpty(value.Text);
}
