namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>Today as reporters know it.</summary>
internal static class DutchDay
{
    private static readonly TimeZoneInfo _netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _netherlands).DateTime);
}
