using System.Globalization;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Serialization;

/// <summary>Where the reader is, and what it found wrong so far.</summary>
internal sealed class Problems
{
    /// <summary>Beyond this many the rest says nothing new, and whoever sends a million must not cost us a million messages.</summary>
    public const int Most = 1000;

    private readonly StringBuilder _path = new();
    private readonly List<CodedException> _found = [];

    public IReadOnlyCollection<CodedException> Found => _found;

    public bool IsAtRoot => _path.Length == 0;

    /// <summary>Goes down to a property. Give what it returns to <see cref="Back"/>.</summary>
    public int Into(string name)
    {
        var before = _path.Length;
        if (before > 0)
        {
            _path.Append('.');
        }

        _path.Append(Sayable(name) ? name : "?");
        return before;
    }

    /// <summary>Goes down to an item of a list.</summary>
    public int Into(int index)
    {
        var before = _path.Length;
        _path.Append(CultureInfo.InvariantCulture, $"[{index}]");
        return before;
    }

    public void Back(int before) => _path.Length = before;

    /// <summary>Something is wrong with the token that was read last.</summary>
    public void Add(ref Utf8JsonReader reader, string code, string expected) => Add(reader.CurrentState, code, expected);

    /// <summary>Something is wrong with what stood where the reader was in this state.</summary>
    public void Add(JsonReaderState state, string code, string expected)
    {
        var (line, position) = Place(state);
        Add(line, position, code, expected);
        if (_found.Count >= Most)
        {
            Add(line, position, Fault.TooMany, $"reading stopped after {Most} errors");
            throw new ReadingStoppedException();
        }
    }

    /// <summary>It is no JSON from here on.</summary>
    public void Add(JsonException exception, string expected) => Add((exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1, Fault.Json, expected);

    private void Add(long line, long position, string code, string expected) =>
        _found.Add(new(code, string.Create(CultureInfo.InvariantCulture, $"{(_path.Length == 0 ? "$" : _path.ToString())}: {expected} (line {line}, position {position})")));

    // The reader knows its line but tells it only when it fails: let a copy fail at the next byte. Once per error, so it may be slow.
    private static (long Line, long Position) Place(JsonReaderState state)
    {
        try
        {
            var copy = new Utf8JsonReader("?"u8, isFinalBlock: true, state);
            copy.Read();
        }
        catch (JsonException exception)
        {
            return ((exception.LineNumber ?? 0) + 1, exception.BytePositionInLine ?? 0);
        }

        return (1, 0);
    }

    // A name that is not one of ours may be anything: somebody's name, a line break for a log.
    private static bool Sayable(string name) => name.Length is > 0 and <= 64 && name.Replace("[x]", "", StringComparison.Ordinal).All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}

/// <summary>Enough was wrong.</summary>
internal sealed class ReadingStoppedException : Exception;
