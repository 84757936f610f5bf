using System.Globalization;
using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Model;

/// <summary>A day, a month or a year.</summary>
[FhirType("date")]
public class Date(string? value) : PrimitiveText(value)
{
    public Date()
        : this((string?)null)
    {
    }

    public Date(int year)
        : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}"))
    {
    }

    public Date(int year, int month)
        : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"))
    {
    }

    public Date(int year, int month, int day)
        : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"))
    {
    }

    internal override string Expected => "a date (yyyy, yyyy-mm or yyyy-mm-dd)";

    private protected override bool IsSound(string text) => Patterns.Date.IsMatch(text) && Patterns.IsRealDay(text);
}

/// <summary>A moment with its offset, or a day, a month or a year.</summary>
[FhirType("dateTime")]
public class FhirDateTime(string? value) : PrimitiveText(value)
{
    public FhirDateTime()
        : this((string?)null)
    {
    }

    public FhirDateTime(DateTimeOffset moment)
        : this(Instant.Write(moment))
    {
    }

    public FhirDateTime(int year)
        : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}"))
    {
    }

    public FhirDateTime(int year, int month)
        : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"))
    {
    }

    public FhirDateTime(int year, int month, int day)
        : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"))
    {
    }

    internal override string Expected => "a dateTime (yyyy, yyyy-mm, yyyy-mm-dd or yyyy-mm-ddThh:mm:ss with an offset)";

    private protected override bool IsSound(string text) => Patterns.DateTime.IsMatch(text) && Patterns.IsRealDay(text);
}

/// <summary>A time of the day, without an offset.</summary>
[FhirType("time")]
public class Time(string? value) : PrimitiveText(value)
{
    public Time()
        : this((string?)null)
    {
    }

    public Time(int hour, int minute, int second)
        : this(string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}:{second:D2}"))
    {
    }

    internal override string Expected => "a time (hh:mm:ss)";

    private protected override bool IsSound(string text) => Patterns.Time.IsMatch(text);
}

/// <summary>A moment, to the second or finer, with its offset. What was read is written with the digits it came with.</summary>
[FhirType("instant")]
public class Instant : PrimitiveType
{
    private string? _asRead;

    public Instant()
    {
    }

    public Instant(DateTimeOffset? value) => Value = value;

    public DateTimeOffset? Value
    {
        get;
        set => (field, _asRead) = (value, null);
    }

    internal override string? Text => _asRead ?? (Value is { } moment ? Write(moment) : null);

    internal override string Expected => "an instant (yyyy-mm-ddThh:mm:ss with an offset)";

    internal override bool TryTake(string text)
    {
        // A leap second has no DateTimeOffset: it is the first moment after it.
        var leap = text.Length > 18 && text.AsSpan(17, 2) is "60";
        if (text.Length > PrimitiveText.Longest || !Patterns.Instant.IsMatch(text) || !Patterns.IsRealDay(text)
            || !DateTimeOffset.TryParse(leap ? text[..17] + "59" + text[19..] : text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            || (leap && moment > DateTimeOffset.MaxValue.AddSeconds(-1)))
        {
            return false;
        }

        Value = leap ? moment.AddSeconds(1) : moment;
        _asRead = text;
        return true;
    }

    internal static string Write(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
