using Keten.Regie.Monitor;
using Microsoft.Extensions.Configuration;

namespace Keten.Tests.Unit.Monitor;

public sealed class AskingForAPeriod
{
    private static readonly DateOnly _today = new(2026, 11, 27);

    [Fact]
    public void the_running_one_when_nothing_is_said()
    {
        Assert.Equal(new MonitorPeriod(new(2026, 1, 1), new(2027, 1, 1)), MonitorPeriod.Of(null, null, false, _today).Period);
        Assert.Equal(new MonitorPeriod(new(2026, 10, 1), new(2027, 1, 1)), MonitorPeriod.Of(null, null, true, _today).Period);
    }

    [Theory]
    [InlineData("2025-01-01", null, false, null)]
    [InlineData(null, "2026-01-01", false, null)]
    [InlineData("2025-01-01", "2026-01-01", false, null)]
    [InlineData("2026-04-01", "2026-07-01", true, null)]
    [InlineData("2026-04-01", "2026-07-01", false, "?from")]
    [InlineData("2026-01-01", "2026-07-01", false, "?to")]
    [InlineData("2026-01-01", "2027-01-01", true, "?to")] // a year would give a quarter away
    [InlineData("2025-01-01", "2027-01-01", false, "?to")]
    [InlineData("2026-01-01", "2025-01-01", false, "?to")]
    [InlineData("2027-01-01", null, false, "?from")]
    [InlineData(null, "0001-01-01", false, "?to")]
    [InlineData("9999-01-01", null, false, "?from")]
    [InlineData("9999-10-01", null, true, "?from")]
    public void only_whole_periods_that_share_no_day(string? from, string? to, bool quarters, string? pointer) =>
        Assert.Equal(pointer, MonitorPeriod.Of(Day(from), Day(to), quarters, _today).Errors.Select(error => error.Pointer).FirstOrDefault());

    [Theory]
    [InlineData("K", "2")]
    [InlineData("K", "-1")]
    [InlineData("Period", "month")]
    public void a_hub_that_would_hide_nobody_does_not_start(string name, string value) =>
        Assert.Throws<InvalidOperationException>(() => MonitorSettings.From(With(name, value)));

    [Fact]
    public void k_is_eleven_unless_set()
    {
        Assert.Equal(new MonitorSettings(11, false), MonitorSettings.From(With("x", "y")));
        Assert.Equal(new MonitorSettings(3, false), MonitorSettings.From(With("K", "3")));
        Assert.Equal(new MonitorSettings(11, true), MonitorSettings.From(With("Period", "quarter")));
    }

    [Theory]
    [InlineData("labour", "labour")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@sum(a,b)", "\"'@sum(a,b)\"")]
    [InlineData("-1", "'-1")]
    [InlineData("\r\n=1", "\"'\r\n=1\"")]
    [InlineData("", "")]
    public void a_field_is_text_to_a_spreadsheet(string value, string field) => Assert.Equal(field, MonitorCsv.Field(value));

    [Fact]
    public void a_line_a_figure()
    {
        var view = new MonitorView("nijmegen", new(2026, 1, 1), new(2027, 1, 1), 11, Suppression.Publish(
            [new Figure("signals", 31) { By = [new Split("form", [new Figure("labour", 20), new Figure("sexual", 11)])] }, new Figure("actions", 2)], 11));
        Assert.Equal(
            "region,from,to,k,figure,count,suppressed,median_days\r\n" +
            "nijmegen,2026-01-01,2027-01-01,11,signals,31,false,\r\n" +
            "nijmegen,2026-01-01,2027-01-01,11,signals/form/labour,20,false,\r\n" +
            "nijmegen,2026-01-01,2027-01-01,11,signals/form/sexual,11,false,\r\n" +
            "nijmegen,2026-01-01,2027-01-01,11,actions,,true,\r\n",
            MonitorCsv.Of(view));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    private static IConfiguration With(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new($"Keten:Monitor:{name}", value)]).Build();
}
