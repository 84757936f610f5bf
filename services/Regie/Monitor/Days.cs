namespace Keten.Regie.Monitor;

/// <summary>How long something took, in bands: whole days as Amsterdam counts them.</summary>
public static class Days
{
    private static readonly (int Most, string Band)[] _bands =
        [(0, "0"), (1, "1"), (3, "2-3"), (7, "4-7"), (14, "8-14"), (28, "15-28"), (91, "29-91"), (int.MaxValue, "92+")];

    public static IReadOnlyList<string> Bands { get; } = [.. _bands.Select(one => one.Band)];

    public static string Between(DateTimeOffset from, DateTimeOffset to)
    {
        var days = MonitorPeriod.DayOf(to).DayNumber - MonitorPeriod.DayOf(from).DayNumber;
        return Array.Find(_bands, one => days <= one.Most).Band;
    }

    /// <summary>The band of the middle one (the earlier of two); null when there are fewer than <paramref name="k"/>.</summary>
    public static string? Median(IReadOnlyList<int> perBand, int k)
    {
        var all = perBand.Sum();
        var passed = 0;
        return all < k ? null : Bands[perBand.TakeWhile(count => (passed += count) < (all + 1) / 2).Count()];
    }
}
