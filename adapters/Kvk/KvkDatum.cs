using System.Globalization;

namespace Keten.Adapters.Kvk;

/// <summary>A date of the trade register: YYYYMMDD, with zeros for a day, or a month and a day, that is not known.</summary>
/// <param name="First">The first day that it may be.</param>
/// <param name="Last">The last; the same where the day is known.</param>
public readonly record struct KvkDatum(DateOnly First, DateOnly Last)
{
    /// <summary>Null when it is no date, or nothing of it is known.</summary>
    public static KvkDatum? Read(string? written)
    {
        if (written is not { Length: 8 } || !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return null;
        }

        var (year, month, day) = (digits / 10000, digits / 100 % 100, digits % 100);
        return (year, month, day) switch
        {
            ( < 1, _, _) or (_, > 12, _) or (_, 0, > 0) => null,
            (_, 0, 0) => new(new(year, 1, 1), new(year, 12, 31)),
            (_, _, 0) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month))),
            _ => day <= DateTime.DaysInMonth(year, month) ? new(new(year, month, day), new(year, month, day)) : null,
        };
    }

    /// <summary>The day, where it is known.</summary>
    public DateOnly? Exactly => First == Last ? First : null;
}
