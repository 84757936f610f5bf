using System.Diagnostics;
using Npgsql;
using RabbitMQ.Client;

namespace Keten.Benchmarks;

/// <summary>One measurement at a time: sends so many and waits for the last of them.</summary>
internal static class Rates
{
    private const int AtOnce = 200;

    public static async Task<(double P50, double P99)> Paced(HttpClient http, Hub hub, byte[] signal, int count)
    {
        var to = new Uri(hub.Url, "/api/v1/signals");
        await Load.Send(http, to, signal, 500, 50);
        await Load.Until(async () => await hub.Waiting() == 0, "the warm-up");
        var sent = new List<Task<(Guid SignalId, long Sent)>>();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var i = 0; i < count; i++)
        {
            await pace.WaitForNextTickAsync();
            sent.Add(Load.One(http, to, signal));
        }

        var all = await Task.WhenAll(sent);
        await Load.Until(() => Task.FromResult(all.All(s => Arrived.Feedback.ContainsKey(s.SignalId))), "the paced run");
        var waits = all.Select(s => Stopwatch.GetElapsedTime(s.Sent, Arrived.Feedback[s.SignalId]).TotalMilliseconds).ToList();
        return (Load.At(waits, 0.5), Load.At(waits, 0.99));
    }

    public static async Task<double> HubRate(Parts parts, HttpClient http, Hub hub, byte[] signal, int signals)
    {
        var (stored, before) = (await Finished(parts, "regie"), Commits.Done);
        var watch = Stopwatch.StartNew();
        await Load.Send(http, new Uri(hub.Url, "/api/v1/signals"), signal, signals, AtOnce);
        await Load.Until(() => Task.FromResult(Commits.Done - before >= signals * Commits.PerSignal), "the chain");
        var rate = signals / watch.Elapsed.TotalSeconds;
        await Load.Until(async () => await hub.Waiting() == 0, "the outbox");
        var arrived = await Finished(parts, "regie") - stored;
        return arrived >= signals ? rate : throw new InvalidOperationException($"{arrived} of {signals} signals went the whole way.");
    }

    public static async Task<double> RawRate(HttpClient http, RawPipeline raw, Bare bare, byte[] signal, int signals)
    {
        var before = raw.Finished;
        var watch = Stopwatch.StartNew();
        await Load.Send(http, new Uri(bare.Url, "/signals"), signal, signals, AtOnce);
        await Load.Until(() => Task.FromResult(raw.Finished - before >= signals * RawPipeline.HopsPerSignal), "the raw chain");
        return signals / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Nobody was there to take them, and the next measurement must not.</summary>
    public static async Task Purge(Parts parts, params string[] queues)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(parts.Amqp) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in queues)
        {
            await channel.QueuePurgeAsync(queue);
        }
    }

    /// <summary>Dossiers that went the whole automatic way and wait for a human.</summary>
    public static async Task<long> Finished(Parts parts, string schema)
    {
        await using var connection = new NpgsqlConnection(parts.Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select count(*) from {schema}.document where kind = 'signal' and state in ('held', 'to_assess')", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<bool> Try(HttpClient http, Uri hub)
    {
        try
        {
            await Load.One(http, new Uri(hub, "/api/v1/signals"), Load.Signal());
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException)
        {
            return false;
        }
    }
}
