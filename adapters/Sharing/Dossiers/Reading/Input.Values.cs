using System.Globalization;
using System.Text;
using System.Text.Json;
using Keten.Messages;

namespace Keten.Sharing.Reading;

internal ref partial struct Input
{
    private static readonly DateOnly _earliest = new(1900, 1, 1);

    /// <summary>One line of text, trimmed and in Unicode's composed form (NFC); null when empty or wrong.</summary>
    public string? Text(int max) => Words(max, lines: false);

    /// <summary>Text that may run over several lines.</summary>
    public string? Lines(int max) => Words(max, lines: true);

    /// <summary>Text that must have a form: an identifier, an address.</summary>
    public string? Checked(Func<string, string?> normal, string code, string detail, int max = 300)
    {
        if (Text(max) is not { } text)
        {
            return null;
        }

        if (normal(text) is { } value)
        {
            return value;
        }

        Error(code, detail);
        return null;
    }

    /// <summary>A code of a closed list, letter by letter.</summary>
    public string? Code(CodeList list)
    {
        if (!Expect(JsonTokenType.String, "a code"))
        {
            return null;
        }

        if (Raw() is { } text && list.Known(text) is { } code)
        {
            return code;
        }

        Error("unknown_code", "This code is not on the list; see /api/v1/codes.");
        return null;
    }

    /// <summary>Codes of a closed list; the same one twice counts once.</summary>
    public IReadOnlyList<string> Codes(CodeList list)
    {
        // More entries than the list has codes can only be repetition.
        var codes = List(list.Count + 10, (ref Input input) => input.Code(list));
        return codes.Count < 2 ? codes : [.. codes.Distinct()];
    }

    /// <summary>A code that a standard owns: a country or language.</summary>
    public string? Code(IReadOnlySet<string> list)
    {
        if (!Expect(JsonTokenType.String, "a code"))
        {
            return null;
        }

        if (Raw() is { } text && list.Contains(text))
        {
            return text;
        }

        Error("unknown_code", "This code is not on the list.");
        return null;
    }

    public bool? Bool()
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.GetBoolean();
        }

        Expect(JsonTokenType.True, "true or false");
        return null;
    }

    public int? Age()
    {
        if (!Expect(JsonTokenType.Number, "a whole number"))
        {
            return null;
        }

        if (!_json.TryGetInt32(out var age))
        {
            Error("wrong_type", "Expected a whole number.");
            return null;
        }

        if (age is >= 0 and <= 120)
        {
            return age;
        }

        Error("age_out_of_range", "An age lies between 0 and 120.");
        return null;
    }

    /// <summary>A day as <c>2026-11-02</c>, not after today.</summary>
    public DateOnly? Day(DateOnly today)
    {
        if (!Expect(JsonTokenType.String, "a date such as 2026-11-02"))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(Raw(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Error("date_invalid", "Expected an existing day, written as 2026-11-02.");
            return null;
        }

        if (day > today || day < _earliest)
        {
            Error(day > today ? "date_in_future" : "date_too_early", "A day lies between 1900-01-01 and today.");
            return null;
        }

        return day;
    }

    private string? Words(int max, bool lines)
    {
        if (!Expect(JsonTokenType.String, "text"))
        {
            return null;
        }

        var text = Raw()?.Trim();
        if (text is null || HasControls(text, lines))
        {
            Error("text_invalid", "The text holds characters that are not text.");
            return null;
        }

        text = text.IsNormalized() ? text : text.Normalize();
        if (text.Length > max && text.EnumerateRunes().Count() > max)
        {
            Error("too_long", $"At most {max} characters are taken.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private static bool HasControls(string text, bool lines)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t'))
            {
                return true;
            }
        }

        return false;
    }

    // The bytes were checked to be UTF-8; only an escape such as \ud800 can still make half a character.
    private readonly string? Raw()
    {
        if (!_json.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(_json.ValueSpan);
        }

        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
