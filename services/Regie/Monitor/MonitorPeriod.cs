using Keten.Hosting;

namespace Keten.Regie.Monitor;

/// <summary>The days [From, To) that figures are about, as Amsterdam counts days. No two periods share a day, unless they are the same.</summary>
public sealed record MonitorPeriod(DateOnly From, DateOnly To)
{
    private static readonly TimeZoneInfo _netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _netherlands).DateTime);

    /// <summary>The period that runs when nothing is said; its errors when what is said is no period.</summary>
    public static (MonitorPeriod Period, IReadOnlyList<FieldError> Errors) Of(DateOnly? from, DateOnly? to, bool quarters, DateOnly today)
    {
        var running = Around(from ?? (to > DateOnly.MinValue ? to.Value.AddDays(-1) : today), quarters);
        var word = quarters ? "quarter" : "year";
        List<FieldError> errors = [];
        if (from is { } first && first != running.From)
            errors.Add(new FieldError("?from", "date_invalid", $"The first day of a calendar {word}."));
        if (to is { } after && after != running.To)
            errors.Add(new FieldError("?to", "date_invalid", $"The first day after that calendar {word}."));
        if (errors.Count == 0 && running.From > today)
            errors.Add(new FieldError(from is null ? "?to" : "?from", "date_invalid", $"A calendar {word} that has begun."));
        return (running, errors);
    }

    private static MonitorPeriod Around(DateOnly day, bool quarters)
    {
        var start = new DateOnly(day.Year, quarters ? ((day.Month - 1) / 3 * 3) + 1 : 1, 1);
        // The calendar ends with the year 9999, which has not begun.
        return new(start, start.Year == DateOnly.MaxValue.Year ? DateOnly.MaxValue : start.AddMonths(quarters ? 3 : 12));
    }
}
