using Keten.Hosting.Regions;

namespace Keten.Tests.Unit.Regions;

/// <summary>Deadlines of offices count the days on which offices work (Algemene termijnenwet, art. 3).</summary>
public sealed class DaysThatOfficesWork
{
    [Theory]
    [InlineData("2026-01-01")] // Nieuwjaarsdag
    [InlineData("2026-04-03")] // Goede Vrijdag
    [InlineData("2026-04-06")] // tweede paasdag
    [InlineData("2026-04-27")] // Koningsdag
    [InlineData("2025-04-26")] // Koningsdag in a year in which the 27th is a Sunday
    [InlineData("2026-05-05")] // Bevrijdingsdag
    [InlineData("2026-05-14")] // Hemelvaartsdag
    [InlineData("2026-05-25")] // tweede pinksterdag
    [InlineData("2026-12-25")]
    [InlineData("2026-12-26")]
    [InlineData("2027-03-29")] // tweede paasdag of an early Easter
    [InlineData("2038-04-26")] // tweede paasdag of the latest Easter there is
    [InlineData("2026-11-28")] // Saturday
    [InlineData("2026-11-29")] // Sunday
    public void on_these_they_do_not(string day) => Assert.False(WorkingDays.IsOne(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2026-04-07")]
    [InlineData("2025-04-28")]
    [InlineData("2026-04-28")]
    [InlineData("2026-12-31")]
    public void and_on_these_they_do(string day) => Assert.True(WorkingDays.IsOne(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-11-02T09:00:00Z", 5, "2026-11-09T09:00:00Z")] // Monday to Monday
    [InlineData("2026-11-06T15:30:00Z", 1, "2026-11-09T15:30:00Z")] // over a weekend
    [InlineData("2026-11-07T10:00:00Z", 1, "2026-11-09T10:00:00Z")] // from a Saturday
    [InlineData("2026-12-24T08:00:00Z", 2, "2026-12-29T08:00:00Z")] // over Christmas
    [InlineData("2026-03-27T08:00:00Z", 1, "2026-03-30T07:00:00Z")] // nine in the morning is nine in the morning, also when the clock moved
    [InlineData("2026-11-02T23:30:00Z", 1, "2026-11-03T23:30:00Z")] // it is the third already in the Netherlands
    public void a_deadline_falls_at_the_same_time_of_such_a_day(string from, int days, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), new WorkingDays(days).After(DateTimeOffset.Parse(from, null)));
}
