using System.Collections.Concurrent;
using Keten.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keten.Tests.Unit.Bus;

/// <summary>What is not durable yet goes before what is.</summary>
public class CallersGoFirst
{
    [Fact]
    public void eight_who_wait_are_a_crowd_and_for_a_moment_after()
    {
        var now = 1_000L;
        var door = new Door(() => now);
        var callers = Enumerable.Range(0, 7).Select(_ => door.Enter()).ToList();
        Assert.False(door.IsCrowded);
        callers.Add(door.Enter());
        now += 5_000;
        Assert.True(door.IsCrowded); // however long they wait
        callers.ForEach(caller => caller.Dispose());
        now += 49;
        Assert.True(door.IsCrowded);
        now += 1;
        Assert.False(door.IsCrowded);
        using var last = door.Enter();
        Assert.False(door.IsCrowded);
    }

    [Fact]
    public async Task at_a_crowded_door_all_leave_at_once_but_those_that_may_wait()
    {
        var (sent, way) = (new Sent(), new RightOfWay());
        var relay = new Relay(sent, way, embedded: true, NullLogger<Relay>.Instance);
        var settings = new KetenSettings(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Keten:Data", Directory.CreateTempSubdirectory("keten-door-").FullName)]).Build());
        using var databases = new Databases(settings, ["meldpunt"], relay, way, TimeProvider.System);
        var database = databases.Of("meldpunt");
        await database.Store.Migrate(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var running = relay.Run(databases, TimeProvider.System, stop.Token);
        try
        {
            var callers = Enumerable.Range(0, 8).Select(_ => database.Door.Enter()).ToList();
            relay.Committed(Publishing("report", mayWait: true));
            relay.Committed(Publishing("alarm", mayWait: true, acute: true));
            Assert.Equal("alarm", await sent.Next());
            relay.Committed(Publishing("step", mayWait: false));
            Assert.Equal("step", await sent.Next());
            callers.ForEach(caller => caller.Dispose());

            Assert.True(SpinWait.SpinUntil(() => !database.Door.IsCrowded, TimeSpan.FromSeconds(20)));
            relay.Committed(Publishing("later", mayWait: true));
            Assert.Equal("later", await sent.Next());
        }
        finally
        {
            await stop.CancelAsync();
            await running;
        }
    }

    // Only handed to the relay and not stored, so that no sweep finds what was kept back.
    private static ChangeSet Publishing(string what, bool mayWait, bool acute = false) => new()
    {
        MayWait = mayWait,
        Service = "meldpunt",
        Message = Guid.NewGuid(),
        Consumer = Guid.Empty,
        Outgoing =
        {
            new()
            {
                Service = "meldpunt",
                Row = Guid.NewGuid(),
                MessageId = Guid.NewGuid(),
                Target = what,
                ToQueue = false,
                RoutingKey = acute ? "acute" : "normal",
                Acute = acute,
                Body = [],
                ContentType = "application/json",
            },
        },
    };

    private sealed class Sent : ITransport
    {
        private readonly BlockingCollection<string> _sent = [];

        public Task Send(OutgoingRow row, CancellationToken stop)
        {
            _sent.Add(row.Target, stop);
            return Task.CompletedTask;
        }

        public Task<string> Next() => Task.Run(() => _sent.TryTake(out var what, TimeSpan.FromSeconds(20)) ? what : "nothing");
    }
}
