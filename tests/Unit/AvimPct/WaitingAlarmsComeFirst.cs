using Keten.AvimPct.List;

namespace Keten.Tests.Unit.AvimPct;

public class WaitingAlarmsComeFirst
{
    private static readonly string[] Regions = ["arnhem", "nijmegen"];

    [Fact]
    public void a_list_goes_over_all_regions_with_waiting_ones_and_then_over_the_rest()
    {
        var seen = new List<string>();
        for (var at = Stretch.Parse(null, 2); at is not null; at = at.Next(null, 2))
            seen.Add($"{at.Region(Regions)}:{at.States(2)[0]}");

        Assert.Equal(["arnhem:phone_task", "nijmegen:phone_task", "arnhem:acknowledged", "nijmegen:acknowledged"], seen);
    }

    [Fact]
    public void a_page_goes_on_where_the_last_one_ended()
    {
        var next = Stretch.Parse(null, 2)!.Next("abc.def", 2)!;

        Assert.Equal(next, Stretch.Parse(next.ToString(), 2));
        Assert.Equal("abc.def", next.Cursor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1.a")]
    [InlineData("4.a")]
    public void a_cursor_that_is_not_ours_is_refused(string cursor) => Assert.Null(Stretch.Parse(cursor, 2));
}
