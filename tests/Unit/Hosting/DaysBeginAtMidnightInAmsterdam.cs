using Keten.Hosting;

namespace Keten.Tests.Unit.Hosting;

/// <summary>The day of a moment, whichever moment was asked about before it: also round both changes of summer time.</summary>
public sealed class DaysBeginAtMidnightInAmsterdam
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2026-11-27T22:59:59Z", "2026-11-27")]
    [InlineData("2026-11-27T23:00:00Z", "2026-11-28")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void to_the_second(string moment, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), DutchDays.Of(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void whatever_was_asked_before()
    {
        var random = new Random(20261128);
        var from = new DateTimeOffset(2026, 3, 27, 0, 0, 0, TimeSpan.Zero);
        for (var times = 0; times < 20_000; times++)
        {
            // A few days round a change, and now and then half a year on.
            var moment = from.AddMinutes(random.Next(5 * 24 * 60)).AddDays(random.Next(3) == 0 ? 210 : 0);
            Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime), DutchDays.Of(moment));
        }
    }

    [Fact]
    public void from_the_first_to_the_last_there_is()
    {
        Assert.Equal(DateOnly.MinValue, DutchDays.Of(DateTimeOffset.MinValue));
        Assert.Equal(DateOnly.MaxValue, DutchDays.Of(DateTimeOffset.MaxValue));
    }
}
