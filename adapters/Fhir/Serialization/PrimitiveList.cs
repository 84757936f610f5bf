using System.Collections;
using System.Text.Json;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Serialization;

/// <summary>A repeating primitive, from its two arrays: values, and beside them ids and extensions, with nulls to keep them in step.</summary>
internal sealed class PrimitiveList(FhirJsonReader json, Problems problems, Type type)
{
    private readonly List<PrimitiveType?> _items = [];
    private readonly List<bool> _tried = [];
    private readonly List<(int Index, JsonReaderState At)> _nulls = [];
    private readonly List<(int Index, JsonReaderState At)> _soundRests = [];
    private int? _values;
    private int? _rests;
    private JsonReaderState _last;

    /// <summary>Reads one of the two arrays; the reader stands on its start, and on its end afterwards.</summary>
    public void Read(ref Utf8JsonReader reader, bool underscored)
    {
        _last = reader.CurrentState;
        var index = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var before = problems.Into(index);
            Item(ref reader, index++, underscored);
            problems.Back(before);
        }

        if (index == 0)
        {
            problems.Add(_last, Fault.Empty, "an array with something in it");
        }

        if (underscored)
        {
            _rests = index;
        }
        else
        {
            _values = index;
        }
    }

    /// <summary>Both arrays were read: puts the primitives into the list.</summary>
    public void PutInto(IList list)
    {
        if (_values is { } values && _rests is { } rests && values != rests)
        {
            problems.Add(_last, Fault.Alignment, "as many items as the array beside it");
        }

        foreach (var (index, at) in _nulls.Where(one => _items[one.Index] is null).DistinctBy(one => one.Index))
        {
            Complain(index, at, Fault.Null, "a value, or a null that stands for one in the array beside it");
        }

        foreach (var (index, at) in _soundRests.Where(one => !_tried[one.Index]))
        {
            Complain(index, at, Fault.Empty, "a value or an extension");
        }

        foreach (var item in _items.OfType<PrimitiveType>())
        {
            list.Add(item);
        }
    }

    private void Item(ref Utf8JsonReader reader, int index, bool underscored)
    {
        if (_items.Count == index)
        {
            _items.Add(null);
            _tried.Add(false);
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            // More than can be complained about need not be remembered.
            if (_nulls.Count < Problems.Most)
            {
                _nulls.Add((index, reader.CurrentState));
            }

            return;
        }

        var primitive = _items[index] ??= (PrimitiveType)Activator.CreateInstance(type)!;
        if (!underscored)
        {
            _tried[index] = true;
            json.Value(ref reader, primitive);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            var at = reader.CurrentState;
            var found = problems.Found.Count;
            json.Rest(ref reader, primitive);
            if (problems.Found.Count == found && primitive.Extension.Count == 0 && _soundRests.Count < Problems.Most)
            {
                _soundRests.Add((index, at));
            }
        }
        else
        {
            json.Wrong(ref reader, Fault.Kind, "an object with the id and the extensions");
        }
    }

    private void Complain(int index, JsonReaderState at, string code, string expected)
    {
        var before = problems.Into(index);
        problems.Add(at, code, expected);
        problems.Back(before);
    }
}
