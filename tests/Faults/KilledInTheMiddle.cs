using System.Diagnostics;

namespace Keten.Tests.Faults;

/// <summary><c>kill -9</c> in the middle of two thousand signals: each has its effects once, and soon.</summary>
public sealed class KilledInTheMiddle : IAsyncDisposable
{
    private static readonly TimeSpan _recovery = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _down = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _alarmIsLate = TimeSpan.FromMinutes(6);
    private Hub? _hub;

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }
    }

    [Fact(Timeout = 240_000)]
    public async Task every_service_in_turn()
    {
        _hub = await Hub.Apart();
        await Survives([.. Hub.Services.Select<string, Func<Task<Stopwatch>>>(service => () => Dies(_hub.Process(service)))]);
    }

    [Fact(Timeout = 240_000)]
    public async Task the_broker()
    {
        _hub = await Hub.Apart();
        await Survives([() => Dies("rabbitmq")]);
    }

    [Fact(Timeout = 240_000)]
    public async Task the_database()
    {
        _hub = await Hub.Apart();
        await Survives([() => Dies("postgres")]);
    }

    [Fact(Timeout = 240_000)]
    public async Task the_one_process_of_the_embedded_hub_twice()
    {
        _hub = await Hub.Embedded();
        var keten = _hub.Process("keten");
        await Survives([() => Dies(keten), () => Dies(keten)]);
    }

    /// <param name="deaths">Each kills, brings back, and says since when it is back.</param>
    private async Task Survives(IReadOnlyList<Func<Task<Stopwatch>>> deaths)
    {
        var senders = new Senders(_hub!);
        var back = new Stopwatch();
        var (part, sent) = (Reports.All / (deaths.Count + 1), 0);
        for (var i = 1; i <= deaths.Count; i++)
        {
            // Each dies while signals are coming in and others are half way, and is brought back while they still come.
            var sending = senders.Report(sent, sent = (i * part) + (part / 2));
            await senders.Reported(i * part);
            var half = i * part / 2;
            await Until.Holds("half of them at their municipality", async () => (await _hub!.Stored.Ids("regie", "signal")).Count, seen => seen >= half, _recovery);
            back = await deaths[i - 1]();
            await sending;
        }

        await senders.Report(sent, Reports.All);
        var expected = Reports.Expected;
        await Until.Holds("every effect", async () => (await _hub!.Stored.Count(TimeSpan.Zero)).Roughly, seen => seen == expected.Roughly, _recovery - back.Elapsed);
        await Until.Holds("nothing on its way", () => _hub!.Underway(TimeSpan.Zero), underway => underway.Length == 0, _recovery - back.Elapsed);
        await senders.Consulted().WaitAsync(_recovery);
        TestContext.Current.TestOutputHelper?.WriteLine($"recovered {back.Elapsed.TotalSeconds:0.0} s after the last was back");
        await EverythingOnce(senders, expected);
    }

    private async Task EverythingOnce(Senders senders, Tally expected)
    {
        // Timers survive too, and nothing comes after them.
        await _hub!.Advance(_alarmIsLate);
        await Until.Holds("every timer", async () => (await _hub.Stored.Count(_alarmIsLate)).Exactly, seen => seen == expected.Exactly, _recovery);
        await Until.Holds("nothing on its way", () => _hub.Underway(_alarmIsLate), underway => underway.Length == 0, _recovery);
        Assert.Equal(expected.Exactly, (await _hub.Stored.Count(_alarmIsLate)).Exactly);

        var receipts = senders.Receipts.Values.Order().ToList();
        Assert.Equal(Reports.All, receipts.Distinct().Count());
        Assert.Equal(receipts, (await _hub.Stored.Ids("meldpunt", "report")).Order());
        Assert.Equal(receipts, (await _hub.Stored.Ids("regie", "signal")).Order());
        var acute = senders.Receipts.Where(one => Reports.IsAcute(one.Key)).Select(one => one.Value).Order();
        Assert.Equal(acute, (await _hub.Stored.Ids("avimpct", "alarm")).Order());
        Assert.Equal(Reports.All / 10, await _hub.ReceivedBy("meldkamer"));
        foreach (var partner in new[] { "avim", "nla", "moviera" })
        {
            Assert.Equal(Reports.All / 50, await _hub.ReceivedBy(partner));
        }

        // No record of a disclosure has a hole before it, or is in one copy only.
        Assert.Equal("[]", (await _hub.Verified()).GetProperty("findings").GetRawText());
    }

    private static async Task<Stopwatch> Dies(HostProcess process)
    {
        await process.Kill();
        await Task.Delay(_down);
        var back = Stopwatch.StartNew();
        process.Start();
        await process.Ready("/health/ready"); // in turn: the next one dies when this one works again
        return back;
    }

    private static async Task<Stopwatch> Dies(string part)
    {
        await Parts.Kill(part);
        await Task.Delay(3 * _down);
        await Parts.Start(part);
        return Stopwatch.StartNew();
    }
}
