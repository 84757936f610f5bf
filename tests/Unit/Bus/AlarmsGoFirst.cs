using Keten.Hosting;

namespace Keten.Tests.Unit.Bus;

/// <summary>The right of way of alarms over ordinary messages in one process.</summary>
public class AlarmsGoFirst
{
    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(20);
    private long _now;

    [Fact]
    public void nobody_waits_while_no_alarm_passes() => Assert.True(new RightOfWay(() => _now).Yield().IsCompletedSuccessfully);

    [Fact]
    public async Task ordinary_messages_wait_while_an_alarm_passes_and_go_on_after_it()
    {
        var way = new RightOfWay(() => _now);
        way.Pass();
        var waits = new[] { way.Yield(), way.Yield() };
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.All(waits, wait => Assert.False(wait.IsCompleted));
        _now += 60;
        await Task.WhenAll(waits).WaitAsync(_atMost, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task a_flood_of_alarms_slows_ordinary_messages_and_never_stops_them()
    {
        var way = new RightOfWay(() => _now);
        way.Pass();
        foreach (var _ in new[] { "once", "and again" })
        {
            var wait = way.Yield();
            for (var passed = 0; passed < 250; passed += 50)
            {
                way.Pass();
                await Task.Delay(20, TestContext.Current.CancellationToken);
                Assert.False(wait.IsCompleted);
                _now += 50;
            }

            way.Pass();
            await wait.WaitAsync(_atMost, TestContext.Current.CancellationToken);
        }
    }
}
