using System.Diagnostics;
using static Keten.Benchmarks.Rates;

namespace Keten.Benchmarks;

/// <summary>What is measured, each as a whole: rates per second, latencies in milliseconds.</summary>
internal static class Measures
{
    private const int AtOnce = 200;

    /// <summary>Interleaved pairs, so that a bad phase of the disk hits both; the median pair counts.</summary>
    public static async Task<ChainFigures> Chain(Parts parts, string folder, int signals, int pairs)
    {
        using var http = Load.Client();
        var signal = Load.Signal();
        var hubs = new List<double>();
        var raws = new List<double>();
        var cpu = new List<double>();
        await using (var hub = await Hub.Start(parts, folder))
        await using (var raw = new RawPipeline(parts.Amqp, parts.Postgres))
        {
            await raw.Start();
            await using var bare = await Bare.Start(raw.Intake);
            await Load.Until(async () => await Try(http, hub.Url), "the start");
            // A service runs for weeks: what is measured is compiled. Two pairs warm both up.
            for (var pair = 0; pair < 2; pair++)
            {
                await HubRate(parts, http, hub, signal, signals);
                await RawRate(http, raw, bare, signal, signals);
            }

            for (var pair = 0; pair < pairs; pair++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                hubs.Add(await HubRate(parts, http, hub, signal, signals));
                cpu.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds * 1000 / signals);
                raws.Add(await RawRate(http, raw, bare, signal, signals));
                Console.Error.WriteLine($"chain {pair + 1}/{pairs}: hub {hubs[^1]:F0}/s, raw {raws[^1]:F0}/s, ratio {hubs[^1] / raws[^1]:F2}");
            }
        }

        var ratio = Load.Median(hubs.Zip(raws, (h, r) => h / r));
        await using var listening = await Hub.Start(parts, folder, listen: true);
        await Load.Until(async () => await Try(http, listening.Url), "the start");
        var (p50, p99) = await Paced(http, listening, signal, signals / 20);
        return new(Load.Median(hubs), Load.Median(raws), ratio, p50, p99, Load.Median(cpu));
    }

    public static async Task<EmbeddedFigures> Embedded(string folder, int signals)
    {
        using var http = Load.Client();
        var signal = Load.Signal();
        await using var hub = await Hub.Start(null, folder);
        await Load.Until(async () => await Try(http, hub.Url), "the start");
        await Load.Send(http, new Uri(hub.Url, "/api/v1/signals"), signal, signals / 5, AtOnce);
        await Load.Until(async () => await hub.Waiting() == 0, "the warm-up");
        var before = Commits.Done;
        var watch = Stopwatch.StartNew();
        await Load.Send(http, new Uri(hub.Url, "/api/v1/signals"), signal, signals, AtOnce);
        await Load.Until(() => Task.FromResult(Commits.Done - before >= signals * Commits.PerSignal), "the embedded chain");
        return new(signals / watch.Elapsed.TotalSeconds);
    }

    /// <summary>
    /// Signals accepted a second by the intake alone, as its own process would run it, against a bare Kestrel before the raw
    /// store: once with the first hop of the raw pipeline (reads the signal; stores it, its inbox entry and the message that
    /// goes on), once with nothing but the insert of what came.
    /// </summary>
    public static async Task<IntakeFigures> Intake(Parts parts, string folder, int signals, int pairs)
    {
        using var http = Load.Client();
        var signal = Load.Signal();
        var (hubs, bares, inserts) = (new List<double>(), new List<double>(), new List<double>());
        await using (var whole = await Hub.Start(parts, folder))
        {
            await Load.Until(async () => await Try(http, whole.Url), "the queues");
            await Load.Until(async () => await whole.Waiting() == 0, "the queues");
        }

        await using var hub = await Hub.Start(parts, folder, intakeOnly: true);
        await using var store = new RawStore(parts.Postgres, _ => { });
        await store.Start();
        await using var bare = await Bare.Start((id, body) => RawPipeline.Intake(store, id, body));
        await using var insert = await Bare.Start((id, body) => store.Commit(new() { Message = id, Consumer = 0, State = ("report", id, 0, body), Outgoing = [] }));
        await Load.Until(async () => await Try(http, hub.Url), "the start");
        for (var pair = -2; pair < pairs; pair++)
        {
            var h = await Rate(new Uri(hub.Url, "/api/v1/signals"));
            // What was accepted goes on afterwards, and must not do so at the others' expense.
            await Load.Until(async () => await hub.Waiting() == 0, "the outbox of the intake");
            var b = await Rate(new Uri(bare.Url, "/signals"));
            var i = await Rate(new Uri(insert.Url, "/signals"));
            if (pair >= 0)
            {
                hubs.Add(h);
                bares.Add(b);
                inserts.Add(i);
                Console.Error.WriteLine($"intake {pair + 1}/{pairs}: hub {h:F0}/s, bare {b:F0}/s, ratio {h / b:F2}; insert only {i:F0}/s, ratio {h / i:F2}");
            }
        }

        await Purge(parts, "enrichment", "regie");
        return new(Load.Median(hubs), Load.Median(bares), Ratio(bares), Load.Median(inserts), Ratio(inserts));

        double Ratio(List<double> others) => Load.Median(hubs.Zip(others, (h, o) => h / o));

        async Task<double> Rate(Uri to)
        {
            var watch = Stopwatch.StartNew();
            await Load.Send(http, to, signal, signals, 32);
            return signals / watch.Elapsed.TotalSeconds;
        }
    }

    /// <summary>From the POST to the recorded alarm at the police liaison, while so many ordinary signals wait.</summary>
    public static async Task<AcuteFigures> Acute(Parts parts, string folder, int backlog, int alarms)
    {
        using var http = Load.Client();
        await using var meldkamer = await Bare.Partner();
        await using var hub = await Hub.Start(parts, folder, listen: true, partners: new Dictionary<string, Uri> { ["meldkamer"] = meldkamer.Url });
        await Load.Until(async () => await Try(http, hub.Url), "the start");
        var to = new Uri(hub.Url, "/api/v1/signals");
        var ordinary = Load.Send(http, to, Load.Signal(), backlog, AtOnce);
        var acute = Load.Signal(acute: true);
        using var apart = Load.Client();
        for (var i = 0; i < 20; i++)
        {
            await Load.One(apart, to, acute);
        }

        await ordinary;
        var sent = new List<(Guid SignalId, long Sent)>();
        for (var i = 0; i < alarms; i++)
        {
            sent.Add(await Load.One(apart, to, acute));
            // Long enough for the ordinary ones to be at full speed again: each alarm meets a busy hub.
            await Task.Delay(100);
        }

        await Load.Until(() => Task.FromResult(sent.All(s => Arrived.Alarm.ContainsKey(s.SignalId))), "the alarms");
        var left = await Finished(parts, "regie");
        Console.Error.WriteLine($"acute: {left} dossiers known when the last alarm arrived");
        var waits = sent.Select(s => Stopwatch.GetElapsedTime(s.Sent, Arrived.Alarm[s.SignalId]).TotalMilliseconds).ToList();
        await Load.Until(async () => await hub.Waiting() == 0, "the backlog");
        return new(Load.At(waits, 0.5), Load.At(waits, 0.99));
    }

    /// <summary>Throughput with ten thousand and with a million signals stored.</summary>
    public static async Task<GrowthFigures> Growth(Parts parts, string folder, int signals, int pairs)
    {
        using var http = Load.Client();
        var signal = Load.Signal();
        await using (var hub = await Hub.Start(parts, folder))
        {
            await Load.Until(async () => await Try(http, hub.Url), "the tables");
            await Load.Until(async () => await hub.Waiting() == 0, "the tables");
        }

        var small = await Measure(10_000);
        var large = await Measure(1_000_000);
        return new(small, large, large / small);

        async Task<double> Measure(int stored)
        {
            await Seed.Fill(parts.Postgres, stored);
            await using var hub = await Hub.Start(parts, folder);
            await Load.Until(async () => await Try(http, hub.Url), "the start");
            await HubRate(parts, http, hub, signal, signals / 5);
            var rates = new List<double>();
            for (var i = 0; i < pairs; i++)
            {
                rates.Add(await HubRate(parts, http, hub, signal, signals));
                Console.Error.WriteLine($"growth at {stored}: {rates[^1]:F0}/s");
            }

            return Load.Median(rates);
        }
    }

    /// <summary>From the start of the built program to the first accepted signal, embedded; the median of three, each with nothing stored.</summary>
    public static async Task<StartFigures> Start(string folder)
    {
        var starts = new List<StartFigures>();
        for (var i = 0; i < 3; i++)
        {
            starts.Add(await StartOnce(Path.Combine(folder, $"start-{i}")));
        }

        return new(Load.Median(starts.Select(s => s.Milliseconds)), starts.Max(s => s.MemoryMiB));
    }

    private static async Task<StartFigures> StartOnce(string data)
    {
        var program = Path.Combine(Parts.Root, "infra", "Host", "bin", "Release", "net10.0", "Keten.Host.dll");
        using var http = Load.Client();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--port", "5096", "--data", data]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            await Load.Until(async () => await Try(http, new Uri("http://127.0.0.1:5096")), "the start");
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            process.Refresh();
            return new(milliseconds, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
