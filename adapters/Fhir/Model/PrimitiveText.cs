namespace Hl7.Fhir.Model;

/// <summary>A primitive whose value is a string, also where it means something else: FHIR has partial dates and relative uris.</summary>
public abstract class PrimitiveText : PrimitiveType
{
    /// <summary>R4: "Strings SHALL NOT exceed 1MB in size", counted as 1024*1024 characters.</summary>
    internal const int Longest = 1024 * 1024;

    private protected PrimitiveText(string? value) => Value = value;

    public string? Value { get; set; }

    internal override string? Text => Value;

    internal override bool TryTake(string text)
    {
        // R4: no characters below 32 but tab, line feed and carriage return.
        if (text.Length is 0 or > Longest || text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.AsSpan().ContainsAnyInRange('\u000E', '\u001F')
            || text.AsSpan().ContainsAny('\u000B', '\u000C') || !IsSound(text))
        {
            return false;
        }

        Value = text;
        return true;
    }

    private protected virtual bool IsSound(string text) => true;
}
