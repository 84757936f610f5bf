using Keten.Hosting;
using Keten.Operations.ShowQueues;

namespace Keten.Tests.Unit.Operations;

public class QueuesAreSeen
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("regie", "regie", null, "normal")]
    [InlineData("regie-acute", "regie", null, "acute")]
    [InlineData("avimpct-avim", "avimpct", "avim", "normal")]
    [InlineData("partners-veilig-thuis-acute", "partners", "veilig-thuis", "acute")]
    [InlineData("regie-dead", "regie", null, "dead")]
    public void the_name_of_a_queue_says_service_partner_and_lane(string queue, string service, string? partner, string lane)
    {
        var view = QueueView.Of(new QueueState(queue, 3, null, null), 2);
        Assert.Equal((service, partner, lane, 2), (view.Service, view.Partner, view.Lane, view.Faults));
    }

    [Fact]
    public void a_stuck_queue_is_as_old_as_the_time_since_it_was_empty()
    {
        var ages = new QueueAges();
        Assert.Null(ages.Oldest("q", 0, null, Noon));
        Assert.Equal(90, ages.Oldest("q", 5, 0, Noon.AddSeconds(90)));
    }

    [Fact]
    public void a_moving_queue_is_no_older_than_its_depth_at_its_rate()
    {
        var ages = new QueueAges();
        ages.Oldest("q", 0, null, Noon);
        Assert.Equal(5, ages.Oldest("q", 50, 10, Noon.AddSeconds(90)));
        Assert.Equal(2, ages.Oldest("q", 50, 10, Noon.AddSeconds(2)));
    }

    [Fact]
    public void the_rate_counts_the_last_minute_only()
    {
        var clock = new SimulatedClock();
        var rates = new QueueRates(clock);
        for (var message = 0; message < 120; message++)
        {
            rates.Count("q");
        }

        Assert.Equal(2, rates.PerSecond("q"));
        Assert.Equal(0, rates.PerSecond("other"));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, rates.PerSecond("q"));
    }
}
