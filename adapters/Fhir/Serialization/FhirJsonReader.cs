using System.Text.Json;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Serialization;

/// <summary>
/// Reads a resource or element from FHIR JSON, strictly, and goes on after an error to find the others. Safe on hostile input: the
/// depth is bounded by the JSON reader, the size and the number of errors here, and each token is looked at a bounded number of times.
/// </summary>
internal sealed class FhirJsonReader(ModelInspector inspector)
{
    /// <summary>Beyond this a message is refused. Who takes it in should bound it before; this is the second lock.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private readonly Problems _problems = new();
    private long _start;

    /// <exception cref="DeserializationFailedException">Anything at all was wrong.</exception>
    public Base Read(ref Utf8JsonReader reader, Type type)
    {
        _start = reader.BytesConsumed;
        Base? result = null;
        try
        {
            result = Root(ref reader, type);
        }
        catch (JsonException exception)
        {
            _problems.Add(exception, $"well-formed JSON, nested at most {reader.CurrentState.Options.MaxDepth} deep");
        }
        catch (ReadingStoppedException)
        {
            // What was found is enough.
        }

        return _problems.Found.Count > 0 || result is null ? throw new DeserializationFailedException(_problems.Found) : result;
    }

    private Base? Root(ref Utf8JsonReader reader, Type type)
    {
        if (typeof(Resource).IsAssignableFrom(type))
        {
            return Resource(ref reader, type);
        }

        if (type.IsAbstract || typeof(PrimitiveType).IsAssignableFrom(type))
        {
            throw new NotSupportedException($"{type.Name} cannot be read on its own");
        }

        _problems.Into(ClassMapping.NameOf(type));
        return Complex(ref reader, inspector.Of(type));
    }

    /// <summary>A resource, of whatever type it says it is. Null, with a problem, when it cannot be.</summary>
    public Resource? Resource(ref Utf8JsonReader reader, Type wanted)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Wrong(ref reader, reader.TokenType == JsonTokenType.Null ? Fault.Null : Fault.Kind, "a resource (an object)");
            return null;
        }

        var mapping = ResourceTypeAhead.Of(reader) is { } name ? inspector.Resource(name) : null;
        if (mapping is null || !wanted.IsAssignableFrom(mapping.Type))
        {
            var expected = wanted == typeof(Resource) ? "one of the resources that this model has" : ClassMapping.NameOf(wanted);
            Wrong(ref reader, Fault.ResourceType, $"resourceType must be there and be {expected}");
            return null;
        }

        var before = _problems.IsAtRoot ? _problems.Into(mapping.Name) : -1;
        var resource = (Resource)Object(ref reader, mapping);
        if (before >= 0)
        {
            _problems.Back(before);
        }

        return resource;
    }

    /// <summary>A part or a datatype that is no primitive.</summary>
    public Base? Complex(ref Utf8JsonReader reader, ClassMapping mapping)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Wrong(ref reader, reader.TokenType == JsonTokenType.Null ? Fault.Null : Fault.Kind, "an object");
            return null;
        }

        return Object(ref reader, mapping);
    }

    /// <summary>The id and the extensions of a primitive, read into it.</summary>
    public void Rest(ref Utf8JsonReader reader, PrimitiveType primitive) => Fill(ref reader, inspector.Of(primitive.GetType()), primitive);

    /// <summary>The value of a primitive, read into it.</summary>
    public void Value(ref Utf8JsonReader reader, PrimitiveType primitive)
    {
        var expected = primitive.Kind switch
        {
            JsonKind.Boolean => reader.TokenType is JsonTokenType.True or JsonTokenType.False,
            JsonKind.Number => reader.TokenType is JsonTokenType.Number,
            _ => reader.TokenType is JsonTokenType.String,
        };
        if (!expected)
        {
            Wrong(ref reader, reader.TokenType == JsonTokenType.Null ? Fault.Null : Fault.Kind, $"{primitive.Expected}, as a JSON {primitive.Kind.ToString().ToLowerInvariant()}");
        }
        else
        {
            var text = Tokens.Text(ref reader);
            if (text is null || !primitive.TryTake(text))
            {
                _problems.Add(ref reader, text is "" ? Fault.Empty : Fault.Value, primitive.Expected);
            }
        }
    }

    /// <summary>Says what was expected here instead, and goes past it.</summary>
    public void Wrong(ref Utf8JsonReader reader, string code, string expected)
    {
        _problems.Add(ref reader, code, expected);
        reader.Skip();
    }

    private Base Object(ref Utf8JsonReader reader, ClassMapping mapping)
    {
        var target = mapping.New();
        Fill(ref reader, mapping, target);
        return target;
    }

    private void Fill(ref Utf8JsonReader reader, ClassMapping mapping, Base target)
    {
        var start = reader.CurrentState;
        var scope = new ObjectScope(this, _problems, mapping, target);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Bound(ref reader);
            var name = Tokens.Text(ref reader) ?? "";
            var before = _problems.Into(name);
            scope.Property(ref reader, name);
            _problems.Back(before);
        }

        Bound(ref reader);
        scope.Finish(start);
    }

    private void Bound(ref Utf8JsonReader reader)
    {
        if (reader.BytesConsumed - _start > MostBytes)
        {
            _problems.Add(ref reader, Fault.TooBig, $"a message of at most {MostBytes} bytes");
            throw new ReadingStoppedException();
        }
    }
}
