using System.Text;
using Keten.Hosting;
using Keten.Messages;
using RabbitMQ.Client;

namespace Keten.Tests.Broker;

/// <summary>What becomes of messages that cannot be handled, on both combinations.</summary>
public sealed class FaultTests : IDisposable
{
    public static TheoryData<bool> Both => CoreTests.Both;

    public void Dispose() => Trouble.OnReceived = _ => null;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task nonsense_ends_in_the_fault_store_and_a_retry_brings_it_back_once(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var id = Guid.CreateVersion7();
        var broken = true;
        Trouble.OnReceived = m => m.SignalId == id && broken ? new InvalidOperationException("CANARY-text") : null;
        await Send(hub, id);
        var heard = await Running.Until(() => Task.FromResult(HearFault.Heard.LastOrDefault(f => f.SignalId == id)), f => f is not null);
        Assert.Equal("first", heard!.Service);
        Assert.StartsWith("InvalidOperationException", heard.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", heard.Code, StringComparison.Ordinal);
        Assert.Null(await hub.Look<Tally>("first", id));
        Assert.Equal(Fault.Open, (await hub.Look<Fault>("first", heard.FaultId))!.State);

        broken = false;
        for (var click = 0; click < 3; click++)
        {
            await hub.Do("second", work => work.Publish(new RetryFault
            {
                FaultId = heard.FaultId,
                Service = "first",
                Generation = heard.Generation,
                By = "operator",
                RequestedAt = work.Now,
            }));
        }

        await Running.Until(() => hub.Look<Tally>("second", id), t => t?.Count == 1);
        await Running.Until(hub.Waiting, waiting => waiting == 0);
        Assert.Equal(1, (await hub.Look<Tally>("first", id))!.Count);
        Assert.Equal(Fault.Retried, (await hub.Look<Fault>("first", heard.FaultId))!.State);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task not_now_is_tried_again_later_and_succeeds(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var id = Guid.CreateVersion7();
        var tries = 0;
        Trouble.OnReceived = m => m.SignalId == id && Interlocked.Increment(ref tries) <= 6 ? new HttpRequestException("away") : null;
        await Send(hub, id);
        // Four short tries are used up; then it waits in the outbox for its moment.
        await Running.Until(() => Task.FromResult(tries), t => t >= 4);
        var tally = await Running.Until(
            async () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(5));
                return await hub.Look<Tally>("second", id);
            },
            t => t?.Count == 1);
        Assert.Equal(1, tally!.Count);
        Assert.Equal(7, tries);
        Assert.DoesNotContain(HearFault.Heard, f => f.SignalId == id);
        await Running.Until(hub.Waiting, waiting => waiting == 0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_retry_that_must_wait_again_is_not_taken_for_the_first_wait(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var id = Guid.CreateVersion7();
        // Put off, then nonsense, then after the operator's retry put off again.
        var tries = 0;
        Trouble.OnReceived = m => m.SignalId != id ? null : Interlocked.Increment(ref tries) switch
        {
            <= 4 => new HttpRequestException("away"),
            <= 7 => new InvalidOperationException("made up"),
            <= 11 => new HttpRequestException("away"),
            _ => null,
        };
        await Send(hub, id);
        var heard = await Running.Until(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(HearFault.Heard.LastOrDefault(f => f.SignalId == id));
            },
            f => f is not null);
        await hub.Do("second", work => work.Publish(new RetryFault
        {
            FaultId = heard!.FaultId,
            Service = "first",
            Generation = heard.Generation,
            By = "operator",
            RequestedAt = work.Now,
        }));
        await Running.Until(
            async () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(1));
                return await hub.Look<Tally>("second", id);
            },
            t => t?.Count == 1);
        Assert.Equal(12, tries);
        await Running.Until(hub.Waiting, waiting => waiting == 0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task the_same_message_three_times_is_one_effect(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var id = Guid.CreateVersion7();
        OutgoingRow? row = null;
        await hub.Do("first", async work =>
        {
            await work.NewKey(id, "second");
            row = hub.Get<Envelopes>().Of(await Probe.Received(work, id), Ids.Derive(id, "thrice"), "first", false, null, id);
        });
        for (var i = 0; i < 3; i++)
        {
            await hub.Get<ITransport>().Send(row!, TestContext.Current.CancellationToken);
        }

        await Running.Until(() => hub.Look<Tally>("second", id), t => t?.Count == 1);
        await Running.Until(hub.Waiting, waiting => waiting == 0);
        Assert.Equal(1, (await hub.Look<Tally>("first", id))!.Count);
        Assert.Equal(1, (await hub.Look<Tally>("second", id))!.Count);
    }

    [Fact]
    public async Task what_cannot_be_read_becomes_a_sealed_fault_and_slows_no_neighbour()
    {
        Assert.SkipUnless(Running.HasBroker, "needs the broker of the test script");
        await using var hub = await Running.Start(broker: true);
        HearFault.Heard.Clear();
        await Bound(hub);
        var once = Guid.NewGuid().ToString("N"); // the same bytes again would be the same fault
        var factory = new ConnectionFactory { Uri = new Uri(Environment.GetEnvironmentVariable("KETEN_TEST_AMQP")!) };
        await using (var connection = await factory.CreateConnectionAsync(TestContext.Current.CancellationToken))
        await using (var channel = await connection.CreateChannelAsync(null, TestContext.Current.CancellationToken))
        {
            foreach (var body in new[]
            {
                "{not json CANARY-malformed" + once, "{\"x\":\"" + once + "\"}", "[\"" + once + "\"]", "\"" + once + "\"", "{\"nonce\":\"" + once + "\",\"messageId\":\"nonsense\",\"messageType\":[\"urn:message:Keten.Messages:SignalReceived\"],\"message\":{}}",
                "{\"messageId\":\"" + Guid.NewGuid() + "\",\"messageType\":[\"urn:message:Elsewhere:Unknown\"],\"message\":{\"bsn\":\"CANARY\"}}",
                once + new string('[', 5000),
            })
            {
                await channel.BasicPublishAsync(
                    "Keten.Messages:SignalReceived", "normal", mandatory: true,
                    new BasicProperties { ContentType = "application/vnd.masstransit+json", DeliveryMode = DeliveryModes.Persistent },
                    Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);
            }
        }

        var good = Guid.CreateVersion7();
        await Send(hub, good);
        await Running.Until(() => hub.Look<Tally>("second", good), t => t?.Count == 1);
        await Running.Until(() => Task.FromResult(HearFault.Heard.Count), n => n >= 7);
        Assert.All(HearFault.Heard, f => Assert.DoesNotContain("CANARY", f.Code + f.MessageType, StringComparison.Ordinal));
    }

    [Fact]
    public async Task what_was_delivered_too_often_is_a_fault_and_a_retry_goes_back_to_where_it_died()
    {
        Assert.SkipUnless(Running.HasBroker, "needs the broker of the test script");
        await using var hub = await Running.Start(broker: true);
        await Bound(hub);
        var id = Guid.CreateVersion7();
        OutgoingRow? row = null;
        await hub.Do("first", async work =>
        {
            await work.NewKey(id, "second");
            row = hub.Get<Envelopes>().Of(await Probe.Received(work, id), Ids.Derive(id, "dead"), "first", false, null, id);
        });
        var factory = new ConnectionFactory { Uri = new Uri(Environment.GetEnvironmentVariable("KETEN_TEST_AMQP")!) };
        await using (var connection = await factory.CreateConnectionAsync(TestContext.Current.CancellationToken))
        await using (var channel = await connection.CreateChannelAsync(null, TestContext.Current.CancellationToken))
        {
            await channel.BasicPublishAsync(
                "first-dead", "", mandatory: true,
                new BasicProperties { ContentType = row!.ContentType, DeliveryMode = DeliveryModes.Persistent, Headers = new Dictionary<string, object?> { ["x-first-death-queue"] = "first" } },
                row.Body, TestContext.Current.CancellationToken);
        }

        var heard = await Running.Until(() => Task.FromResult(HearFault.Heard.LastOrDefault(f => f.SignalId == id)), f => f is not null);
        Assert.Equal(("first", "delivered_too_often"), (heard!.Endpoint, heard.Code));
        await hub.Do("second", work => work.Publish(new RetryFault
        {
            FaultId = heard.FaultId,
            Service = "first",
            Generation = heard.Generation,
            By = "operator",
            RequestedAt = work.Now,
        }));
        await Running.Until(() => hub.Look<Tally>("second", id), t => t?.Count == 1);
    }

    /// <summary>What the hub sends waits until its queues are bound; what a test puts in by hand before that goes nowhere.</summary>
    private static async Task Bound(Running hub)
    {
        var first = Guid.CreateVersion7();
        await Send(hub, first);
        await Running.Until(() => hub.Look<Tally>("second", first), t => t?.Count == 1);
    }

    private static Task Send(Running hub, Guid id) => hub.Do("first", async work =>
    {
        await work.NewKey(id, "second");
        await work.Publish(await Probe.Received(work, id));
    });
}
