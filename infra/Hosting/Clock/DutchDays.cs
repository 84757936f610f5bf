namespace Keten.Hosting;

/// <summary>Days as people here know them: Europe/Amsterdam. A day of the change of summer time has 23 or 25 hours.</summary>
public static class DutchDays
{
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // Asked for every decision, and nearly always of the same day.
    private static Bounds _last = new(default, default, default);

    public static DateOnly Of(DateTimeOffset moment)
    {
        var last = _last;
        return last.From <= moment && moment < last.Until ? last.Day : Found(moment);
    }

    /// <summary>UTC moment at which a day begins. Midnight exists once on every day: the clock moves later in the night.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Netherlands.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static DateOnly Found(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Netherlands).DateTime);
        if (day > DateOnly.MinValue && day < DateOnly.MaxValue)
            _last = new(Start(day), Start(day.AddDays(1)), day);
        return day;
    }

    private sealed record Bounds(DateTimeOffset From, DateTimeOffset Until, DateOnly Day);
}
