using System.Collections;
using System.Text.Json;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Serialization;

/// <summary>The properties of one object in JSON while they are read: which there were, and what is still to be put together.</summary>
internal sealed class ObjectScope(FhirJsonReader json, Problems problems, ClassMapping mapping, Base target)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _properties;
    private readonly Dictionary<PropertyMapping, WireName> _present = [];
    private Dictionary<PropertyMapping, PrimitiveList>? _lists;
    private List<(WireName Wire, JsonReaderState At)>? _rests;

    /// <summary>Reads the value of a property; the reader stands on its name, and on the end of the value afterwards.</summary>
    public void Property(ref Utf8JsonReader reader, string name)
    {
        _properties++;
        var wire = mapping.Find(name);
        var isType = wire is null && mapping.IsResource && name == "resourceType";
        if (wire is null && !isType)
        {
            problems.Add(ref reader, Fault.Unknown, $"no such property in {mapping.Name}");
            reader.Skip();
        }
        else if (!_names.Add(name))
        {
            problems.Add(ref reader, Fault.Duplicate, "a property only once");
            reader.Skip();
        }
        else if (wire is not null && _present.TryGetValue(wire.Property, out var other) && other.Name != wire.Name)
        {
            problems.Add(ref reader, Fault.Choice, $"{wire.Property.Name}[x] in one type only");
            reader.Skip();
        }
        else
        {
            reader.Read();
            if (wire is not null)
            {
                _present.TryAdd(wire.Property, wire);
                Value(ref reader, wire);
            }
        }
    }

    /// <summary>All properties were read: is everything there, and is nothing empty?</summary>
    /// <param name="start">Where the object began.</param>
    public void Finish(JsonReaderState start)
    {
        foreach (var (property, list) in _lists ?? [])
        {
            var before = problems.Into(_present[property].Name);
            list.PutInto((IList)property.Get(target)!);
            problems.Back(before);
        }

        foreach (var (wire, at) in _rests ?? [])
        {
            if (!_names.Contains(wire.Name) && ((Element)wire.Property.Get(target)!).Extension.Count == 0)
            {
                Complain(wire.Name, at, Fault.Empty, "a value or an extension");
            }
        }

        if (_properties == 0 && !mapping.IsResource)
        {
            problems.Add(start, Fault.Empty, "an object with something in it");
        }
        else if (!mapping.IsResource && !mapping.IsPrimitive && _properties == 1 && _names.Contains("id"))
        {
            problems.Add(start, Fault.Empty, "something besides an id");
        }

        foreach (var missing in mapping.Properties.Where(property => property.Required && !_present.ContainsKey(property)))
        {
            Complain(missing.Choice.Count > 0 ? missing.Name + "[x]" : missing.Name, start, Fault.Missing, "is required");
        }
    }

    private void Value(ref Utf8JsonReader reader, WireName wire)
    {
        var property = wire.Property;
        if (!property.IsList)
        {
            One(ref reader, wire);
        }
        else if (reader.TokenType != JsonTokenType.StartArray)
        {
            json.Wrong(ref reader, reader.TokenType == JsonTokenType.Null ? Fault.Null : Fault.Kind, "an array");
        }
        else if (wire.Type.IsSubclassOf(typeof(PrimitiveType)))
        {
            var lists = _lists ??= [];
            if (!lists.TryGetValue(property, out var list))
            {
                lists.Add(property, list = new PrimitiveList(json, problems, wire.Type));
            }

            list.Read(ref reader, wire.Underscored);
        }
        else
        {
            Many(ref reader, wire);
        }
    }

    private void One(ref Utf8JsonReader reader, WireName wire)
    {
        if (!wire.Type.IsSubclassOf(typeof(PrimitiveType)))
        {
            if (Item(ref reader, wire) is { } item)
            {
                wire.Property.Set(target, item);
            }

            return;
        }

        // x and _x are two halves of the same primitive, in either order.
        var primitive = (PrimitiveType?)wire.Property.Get(target);
        if (primitive is null)
        {
            wire.Property.Set(target, primitive = (PrimitiveType)Activator.CreateInstance(wire.Type)!);
        }

        if (!wire.Underscored)
        {
            json.Value(ref reader, primitive);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            var found = problems.Found.Count;
            var at = reader.CurrentState;
            json.Rest(ref reader, primitive);
            if (problems.Found.Count == found)
            {
                (_rests ??= []).Add((wire, at));
            }
        }
        else
        {
            json.Wrong(ref reader, reader.TokenType == JsonTokenType.Null ? Fault.Null : Fault.Kind, "an object with the id and the extensions");
        }
    }

    private void Many(ref Utf8JsonReader reader, WireName wire)
    {
        var items = (IList)wire.Property.Get(target)!;
        var start = reader.CurrentState;
        var index = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var before = problems.Into(index++);
            if (Item(ref reader, wire) is { } item)
            {
                items.Add(item);
            }

            problems.Back(before);
        }

        if (index == 0)
        {
            problems.Add(start, Fault.Empty, "an array with something in it");
        }
    }

    private Base? Item(ref Utf8JsonReader reader, WireName wire) => wire.Property.IsResource
        ? json.Resource(ref reader, typeof(Resource))
        : json.Complex(ref reader, ModelInfo.ModelInspector.Of(wire.Type));

    private void Complain(string name, JsonReaderState at, string code, string expected)
    {
        var before = problems.Into(name);
        problems.Add(at, code, expected);
        problems.Back(before);
    }
}
