using Keten.Host.Demo.Play;
using Keten.Hosting;

namespace Keten.Tests.Unit.Demo;

public sealed class ASampleThatHangsIsEnded : IDisposable
{
    private static readonly TimeSpan _almost = Standstill.Longest - TimeSpan.FromSeconds(5);
    private readonly SimulatedClock _clock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Standstill _standstill;
    private readonly Standstill _other;

    public ASampleThatHangsIsEnded() =>
        (_standstill, _other) = (new Standstill(_clock, _stop.Token), new Standstill(_clock, _stop.Token));

    public void Dispose()
    {
        _standstill.Dispose();
        _other.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public void when_the_same_is_seen_for_too_long()
    {
        _standstill.Watch();
        _standstill.See("signal to_assess");
        _clock.Advance(_almost);
        _standstill.See("signal to_assess");
        _clock.Advance(_almost);

        Assert.True(Ends(_standstill));
    }

    [Fact]
    public void but_not_while_something_new_is_seen_however_slow()
    {
        _standstill.Watch();
        _other.Watch();
        foreach (var state in new[] { "to_assess", "to_decide", "closing", "closed" })
        {
            _clock.Advance(_almost);
            _standstill.See($"signal {state}");
        }

        Assert.True(Ends(_other));
        Assert.False(_standstill.Token.IsCancellationRequested);
    }

    [Fact]
    public void nor_while_it_waits_for_others()
    {
        _standstill.Watch();
        _other.Watch();
        _standstill.Rest();
        _clock.Advance(Standstill.Longest * 10);

        Assert.True(Ends(_other));
        Assert.False(_standstill.Token.IsCancellationRequested);
    }

    [Fact]
    public void and_at_once_when_it_is_told_to_stop()
    {
        _stop.Cancel();

        Assert.True(_standstill.Token.IsCancellationRequested);
    }

    // The timer fires on a thread of its own.
    private static bool Ends(Standstill standstill) => standstill.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(10));
}
