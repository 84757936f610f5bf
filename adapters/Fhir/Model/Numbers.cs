using System.Globalization;
using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Model;

[FhirType("boolean")]
public class FhirBoolean(bool? value) : PrimitiveType
{
    public FhirBoolean()
        : this(null)
    {
    }

    public bool? Value { get; set; } = value;

    internal override string? Text => Value switch { true => "true", false => "false", null => null };

    internal override string Expected => "true or false";

    internal override JsonKind Kind => JsonKind.Boolean;

    internal override bool TryTake(string text)
    {
        Value = text == "true";
        return true;
    }
}

/// <summary>A whole number of 32 bits.</summary>
public abstract class PrimitiveNumber : PrimitiveType
{
    private protected PrimitiveNumber(int? value) => Value = value;

    public int? Value { get; set; }

    internal override string? Text => Value?.ToString(CultureInfo.InvariantCulture);

    internal override JsonKind Kind => JsonKind.Number;

    private protected abstract int Lowest { get; }

    internal override bool TryTake(string text)
    {
        // Leading signs only: a JSON number has no other, and 1.0 and 1e2 are no integers in FHIR.
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < Lowest)
        {
            return false;
        }

        Value = number;
        return true;
    }
}

[FhirType("integer")]
public class Integer(int? value) : PrimitiveNumber(value)
{
    public Integer()
        : this(null)
    {
    }

    internal override string Expected => "a whole number of 32 bits";

    private protected override int Lowest => int.MinValue;
}

[FhirType("unsignedInt")]
public class UnsignedInt(int? value) : PrimitiveNumber(value)
{
    public UnsignedInt()
        : this(null)
    {
    }

    internal override string Expected => "a whole number from 0 to 2147483647";

    private protected override int Lowest => 0;
}

[FhirType("positiveInt")]
public class PositiveInt(int? value) : PrimitiveNumber(value)
{
    public PositiveInt()
        : this(null)
    {
    }

    internal override string Expected => "a whole number from 1 to 2147483647";

    private protected override int Lowest => 1;
}

/// <summary>A number whose digits count: 1.10 is not 1.1. What was read is written with the digits it came with.</summary>
[FhirType("decimal")]
public class FhirDecimal : PrimitiveType
{
    private const int MostDigits = 28;

    private string? _asRead;

    public FhirDecimal()
    {
    }

    public FhirDecimal(decimal? value) => Value = value;

    public decimal? Value
    {
        get;
        set => (field, _asRead) = (value, null);
    }

    internal override string? Text => _asRead ?? Value?.ToString(CultureInfo.InvariantCulture);

    internal override string Expected => "a decimal of at most 28 digits";

    internal override JsonKind Kind => JsonKind.Number;

    internal override bool TryTake(string text)
    {
        if (!FitsExactly(text) || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        Value = number;
        _asRead = text;
        return true;
    }

    // Beyond this a decimal of .NET would round, and a rounded dose is another dose.
    private static bool FitsExactly(string text)
    {
        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var mantissa = (exponentAt < 0 ? text : text[..exponentAt]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = (point < 0 ? 0 : mantissa.Length - point - 1) - (long)exponent;
        return decimals <= MostDigits && mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length <= MostDigits;
    }
}

[FhirType("base64Binary")]
public class Base64Binary(byte[]? value) : PrimitiveType
{
    public Base64Binary()
        : this(null)
    {
    }

    public byte[]? Value { get; set; } = value;

    internal override string? Text => Value is null ? null : Convert.ToBase64String(Value);

    internal override string Expected => "base64";

    internal override bool TryTake(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, bytes, out var written) || written == 0)
        {
            return false;
        }

        Value = bytes[..written];
        return true;
    }
}
