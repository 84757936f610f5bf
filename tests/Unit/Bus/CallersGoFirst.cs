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
    public Task at_a_crowded_door_all_leave_at_once_but_those_that_may_wait() => WithRelay(async (relay, database, sent) =>
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
    });

    [Fact]
    public Task full_hands_still_take_a_refused_alarm_and_what_is_due_and_then_what_was_left() => WithRelay(async (relay, database, sent) =>
    {
        sent.Stands = true;
        for (var i = 0; i < 4_000; i++)
        {
            relay.Committed(Publishing("many", mayWait: false));
        }

        var (left, alarm, due) = (Publishing("left", false), Publishing("alarm", false, acute: true), Publishing("due", false, acute: true, notBefore: DateTimeOffset.UnixEpoch));
        await database.Store.Commit([left, alarm, due], []);
        sent.Refuses = "alarm";
        relay.Committed(left);
        relay.Committed(alarm);
        Assert.Equal(["alarm", "due"], new[] { await sent.Next(), await sent.Next() }.Order());

        sent.Stands = false;
        string next;
        do
        {
            next = await sent.Next();
            var taken = sent.Taken();
            await database.Store.Commit([], taken);
            relay.Gone(taken);
        }
        while (next == "many");

        Assert.Equal("left", next);
    });

    private static async Task WithRelay(Func<Relay, Database, Sent, Task> act)
    {
        var (sent, way) = (new Sent(), new RightOfWay());
        var relay = new Relay(sent, way, embedded: true, NullLogger<Relay>.Instance);
        var folder = Directory.CreateTempSubdirectory("keten-door-");
        var settings = new KetenSettings(new ConfigurationBuilder().AddInMemoryCollection([new("Keten:Data", folder.FullName)]).Build());
        using var databases = new Databases(settings, ["meldpunt"], relay, way, TimeProvider.System);
        var database = databases.Of("meldpunt");
        await database.Store.Migrate(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var running = relay.Run(databases, TimeProvider.System, stop.Token);
        try
        {
            await act(relay, database, sent);
        }
        finally
        {
            await stop.CancelAsync();
            await running;
        }
    }

    // Mostly handed to the relay only and not stored, so that no sweep finds what was kept back.
    private static ChangeSet Publishing(string what, bool mayWait, bool acute = false, DateTimeOffset? notBefore = null) => new()
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
                NotBefore = notBefore,
                Remaining = 1,
                Body = [],
                ContentType = "application/json",
            },
        },
    };

    private sealed class Sent : ITransport
    {
        private readonly BlockingCollection<string> _sent = [];
        private readonly ConcurrentQueue<(string, Guid)> _rows = [];
        private volatile Task _goes = Task.CompletedTask;
        private TaskCompletionSource? _stands;

        /// <summary>What is refused the first time it comes.</summary>
        public string? Refuses { get; set; }

        /// <summary>What was sent since it was asked last.</summary>
        public IReadOnlyList<(string Service, Guid Row)> Taken()
        {
            var taken = new List<(string, Guid)>();
            while (_rows.TryDequeue(out var row))
            {
                taken.Add(row);
            }

            return taken;
        }

        /// <summary>Ordinary messages stay where they are.</summary>
        public bool Stands
        {
            set
            {
                _stands?.SetResult();
                _stands = value ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;
                _goes = _stands?.Task ?? Task.CompletedTask;
            }
        }

        public async Task Send(OutgoingRow row, CancellationToken stop)
        {
            if (Refuses == row.Target)
            {
                Refuses = null;
                throw new IOException("made up");
            }

            if (!row.Acute)
            {
                await _goes.WaitAsync(stop);
            }

            _rows.Enqueue((row.Service, row.Row));
            _sent.Add(row.Target, stop);
        }

        public Task<string> Next() => Task.Run(() => _sent.TryTake(out var what, TimeSpan.FromSeconds(20)) ? what : "nothing");
    }
}
