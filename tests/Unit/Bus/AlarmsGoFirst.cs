using System.Diagnostics;
using Keten.Hosting;

namespace Keten.Tests.Unit.Bus;

/// <summary>The right of way of alarms over ordinary messages in one process.</summary>
public class AlarmsGoFirst
{
    [Fact]
    public void nobody_waits_while_no_alarm_passes() => Assert.True(new RightOfWay().Yield().IsCompletedSuccessfully);

    [Fact]
    public async Task ordinary_messages_wait_while_an_alarm_passes_and_go_on_after_it()
    {
        var way = new RightOfWay();
        way.Pass();
        var waits = new[] { way.Yield(), way.Yield() };
        Assert.All(waits, wait => Assert.False(wait.IsCompleted));
        await Task.WhenAll(waits).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task a_flood_of_alarms_slows_ordinary_messages_and_never_stops_them()
    {
        var way = new RightOfWay();
        way.Pass();
        using var flood = new Timer(_ => way.Pass(), null, 0, 1);
        var watch = Stopwatch.StartNew();
        await way.Yield().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.True(watch.ElapsedMilliseconds >= 150, "it did not wait");
        var again = way.Yield();
        Assert.False(again.IsCompleted);
        await again.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
