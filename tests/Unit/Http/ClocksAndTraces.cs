using System.Diagnostics;
using Keten.Hosting;

namespace Keten.Tests.Unit.Http;

public class ClocksAndTraces
{
    [Fact]
    public async Task a_jump_of_the_clock_makes_a_far_timer_due()
    {
        var clock = new SimulatedClock();
        var far = Task.Delay(TimeSpan.FromDays(14), clock);
        clock.Advance(TimeSpan.FromDays(13));
        await Task.Delay(50);
        Assert.False(far.IsCompleted);
        clock.Advance(TimeSpan.FromDays(1));
        await far.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task a_sweep_goes_on_after_a_jump()
    {
        var clock = new SimulatedClock();
        using var sweep = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        for (var hour = 0; hour < 3; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await sweep.WaitForNextTickAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
        }
    }

    [Fact]
    public void the_clock_never_runs_back()
    {
        var clock = new SimulatedClock();
        clock.Advance(TimeSpan.FromHours(2));
        clock.Follow(TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromHours(2), clock.Offset);
        clock.Follow(TimeSpan.FromHours(3));
        Assert.Equal(TimeSpan.FromHours(3), clock.Offset);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public void everything_about_one_signal_is_one_trace_that_carries_its_id()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is KetenTrace.Name or nameof(ClocksAndTraces),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        var signal = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");

        using var http = new ActivitySource(nameof(ClocksAndTraces)).StartActivity("request")!;
        using (var intake = KetenTrace.Of(signal, "intake")!)
        {
            Assert.Equal("0123456789abcdef0123456789abcdef", intake.TraceId.ToString());
            Assert.Equal(http.TraceId, Assert.Single(intake.Links).Context.TraceId);
            using var inner = KetenTrace.Of(signal, "store")!;
            Assert.Equal(intake.SpanId, inner.ParentSpanId);
        }

        using var decision = KetenTrace.Of(signal, "decision")!;
        Assert.Equal(KetenTrace.TraceId(signal), decision.TraceId);
    }
}
