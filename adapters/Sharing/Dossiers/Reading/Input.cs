using System.Globalization;
using System.Text;
using System.Text.Json;
using Keten.Hosting;

namespace Keten.Sharing.Reading;

/// <summary>
/// JSON being read, with the path to where it is and everything wrong so far. Reading goes on after a fault, so that the reporter
/// hears all of them at once. Values never enter an error.
/// </summary>
internal ref partial struct Input
{
    public const int MaxDepth = 16;
    private const int MaxErrors = 100;
    private const int MaxNameInPointer = 60;

    private readonly List<FieldError> _errors = [];
    private readonly string?[] _path = new string?[MaxDepth];
    private readonly int[] _indexes = new int[MaxDepth];
    private Utf8JsonReader _json;
    private int _depth;

    public Input(ReadOnlySpan<byte> utf8) =>
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });

    public readonly IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>How deep the reader stands: at <see cref="MaxDepth"/> when it gave up on nesting.</summary>
    public readonly int Depth => _json.CurrentDepth + (_json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);

    /// <summary>The next token; false at the end.</summary>
    public bool Read() => _json.Read();

    /// <summary>Steps into an object; anything else is an error and is skipped.</summary>
    public bool Object() => Expect(JsonTokenType.StartObject, "an object");

    /// <summary>
    /// Goes to the next known property that has a value, and stands on that value. Null is the same as absent; an unknown or
    /// repeated property is an error.
    /// </summary>
    public bool Next(Names names, ref uint seen, out string field)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var known = names.Find(ref _json);
            _path[_depth] = known < 0 ? NameForPointer() : names[known];
            _depth++;
            var repeated = known >= 0 && (seen & (1u << known)) != 0;
            _json.Read();
            if (known < 0)
            {
                Error("unknown_property", "This property is not known.");
            }
            else if (repeated)
            {
                Error("duplicate_property", "This property occurs twice.");
            }

            if (known >= 0 && !repeated)
            {
                seen |= 1u << known;
                if (_json.TokenType != JsonTokenType.Null)
                {
                    field = names[known];
                    return true;
                }
            }

            _json.Skip();
            Done();
        }

        field = "";
        return false;
    }

    /// <summary>Leaves the property or item that was read.</summary>
    public void Done() => _depth--;

    /// <summary>All items of a list. Null in a list is an error; so are more items than <paramref name="max"/>.</summary>
    public IReadOnlyList<T> List<T>(int max, ItemReader<T> read) where T : class
    {
        if (!Expect(JsonTokenType.StartArray, "a list"))
        {
            return [];
        }

        var items = new List<T>();
        for (var index = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; index++)
        {
            if (index >= max)
            {
                if (index == max)
                {
                    Error("too_many", $"At most {max} items are taken.");
                }

                _json.Skip();
                continue;
            }

            _path[_depth] = null;
            _indexes[_depth++] = index;
            if (read(ref this) is { } item)
            {
                items.Add(item);
            }

            Done();
        }

        return items.Count == 0 ? [] : items;
    }

    /// <summary>An error at a property of where the reader stands, unless something in it was found wrong already.</summary>
    public readonly void Require(bool given, string field)
    {
        if (!given && !HasErrorIn(field))
        {
            Error($"{Pointer()}/{field}", "required", "This is required.");
        }
    }

    /// <summary>Whether something was found wrong in one of these properties of where the reader stands.</summary>
    public readonly bool HasErrorIn(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            var pointer = $"{Pointer()}/{field}";
            if (_errors.Exists(error => error.Pointer == pointer || error.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    public readonly void Error(string code, string detail) => Error(Pointer(), code, detail);

    private readonly void Error(string pointer, string code, string detail)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(new FieldError(pointer, code, detail));
        }
        else if (_errors.Count == MaxErrors)
        {
            _errors.Add(new FieldError("#", "too_many_errors", $"Only the first {MaxErrors} faults are listed."));
        }
    }

    private bool Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType == type)
        {
            return true;
        }

        Error("wrong_type", $"Expected {what}.");
        _json.Skip();
        return false;
    }

    private readonly string Pointer()
    {
        var pointer = new StringBuilder("#");
        for (var i = 0; i < _depth; i++)
        {
            pointer.Append('/').Append(_path[i] ?? _indexes[i].ToString(CultureInfo.InvariantCulture));
        }

        return pointer.ToString();
    }

    // RFC 6901: ~ and / are escaped in a pointer, and a fragment is percent-encoded.
    private readonly string NameForPointer()
    {
        var name = Raw() ?? "";
        name = name.Length > MaxNameInPointer ? name[..MaxNameInPointer] : name;
        return Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
    }
}

/// <summary>Reads one item of a list; null when it was not right.</summary>
internal delegate T? ItemReader<T>(ref Input input) where T : class;
