using Keten.Messages;
using MassTransit;
using RabbitMQ.Client;

namespace Keten.Tests.Broker;

/// <summary>More than one instance of a service, and instances that come and go: as while a new version is brought out.</summary>
public sealed class InstanceTests
{
    [Fact]
    public async Task whoever_is_stopped_while_it_starts_leaves_no_consumer_behind()
    {
        Assert.SkipUnless(Running.HasBroker, "needs the broker of the test script");
        for (var i = 0; i < 5; i++)
        {
            var hub = await Running.Start(broker: true);
            var bus = hub.Get<IBusControl>();
            await hub.DisposeAsync();
            Assert.Equal("Not ready: stopped", bus.CheckHealth().Description);
        }

        var factory = new ConnectionFactory { Uri = new Uri(Environment.GetEnvironmentVariable("KETEN_TEST_AMQP")!) };
        await using var connection = await factory.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(null, TestContext.Current.CancellationToken);
        await Running.Until(() => channel.ConsumerCountAsync("first"), consumers => consumers == 0, seconds: 10);
    }

    [Fact]
    public async Task two_instances_share_hot_cases_without_a_fault_and_the_second_goes_on_when_the_first_is_gone()
    {
        Assert.SkipUnless(Running.HasBroker, "needs the broker of the test script");
        await using var first = await Running.Start(broker: true);
        await using var second = await Running.Start(broker: true);
        var cases = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();
        await Grow(first, second);
        await Running.Until(() => second.Look<Tally>("first", cases[^1]), t => t?.Count >= 20);
        await first.DisposeAsync();
        await Grow(second);
        foreach (var c in cases)
        {
            var tally = await Running.Until(() => second.Look<Tally>("first", c), t => t?.Count == 150);
            Assert.Equal(150, tally!.Members.Distinct().Count());
        }

        Assert.DoesNotContain(HearFault.Heard, fault => fault.SignalId is { } about && cases.Contains(about));

        Task Grow(params Running[] hubs) => Task.WhenAll(
            from hub in hubs
            from c in cases
            from _ in Enumerable.Range(0, 50)
            select hub.Do("first", work => work.Publish(
                new CaseOpened { CaseId = c, SignalIds = [Guid.CreateVersion7()], Region = "nijmegen", Strands = [], OpenedAt = work.Now })));
    }
}
