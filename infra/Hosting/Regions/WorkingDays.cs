namespace Keten.Hosting.Regions;

/// <summary>
/// A deadline in days on which offices work: not Saturday, Sunday or a day that the Algemene termijnenwet (art. 3) makes equal to
/// Sunday. Days are those of Europe/Amsterdam.
/// </summary>
/// <param name="Count">How many.</param>
public readonly record struct WorkingDays(int Count)
{
    /// <summary>The same time of day, so many working days later; UTC.</summary>
    public DateTimeOffset After(DateTimeOffset moment)
    {
        var from = DutchDays.Of(moment);
        var day = from;
        for (var left = Count; left > 0; left -= IsOne(day) ? 1 : 0)
            day = day.AddDays(1);
        return DutchDays.Start(day) + (moment - DutchDays.Start(from));
    }

    public static bool IsOne(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    // Nieuwjaarsdag, Goede Vrijdag, tweede paasdag, Koningsdag, 5 mei, Hemelvaartsdag, tweede pinksterdag, beide kerstdagen.
    private static bool IsHoliday(DateOnly day)
    {
        var easter = Easter(day.Year);
        return (day.Month, day.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
            || day == KingsDay(day.Year)
            || (day.DayNumber - easter.DayNumber) is -2 or 1 or 39 or 50;
    }

    // Wet op de Koningsdag: 27 April, or the day before when that is a Sunday.
    private static DateOnly KingsDay(int year) => new DateOnly(year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(-1) : new DateOnly(year, 4, 27);

    // The Gregorian reckoning as Butcher gave it (Nature, 1876).
    private static DateOnly Easter(int year)
    {
        var (century, inCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
