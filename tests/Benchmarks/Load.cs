using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Benchmarks;

/// <summary>The ~2 KB signal of every measurement, and how it is sent.</summary>
internal static class Load
{
    private const string Narrative = "Dit is een verzonnen melding om mee te meten. Een medewerker hoorde van lange dagen, een ingehouden paspoort en een baas die het loon niet uitbetaalt. ";

    public static byte[] Signal(bool acute = false) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["region"] = "nijmegen",
        ["municipality"] = "Nijmegen",
        ["urgency"] = acute ? "acute" : "normal",
        ["observedOn"] = "2026-11-02",
        ["forms"] = new JsonArray("labour"),
        ["sectors"] = new JsonArray("agriculture"),
        ["indicators"] = new JsonArray("passport_withheld"),
        ["narrative"] = string.Concat(Enumerable.Repeat(Narrative, 12)),
        ["reporter"] = new JsonObject { ["kind"] = "employee", ["organisation"] = "Burgerzaken (verzonnen)" },
    });

    public static HttpClient Client() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Sends with so many at once; every answer must be a 202.</summary>
    public static async Task Send(HttpClient http, Uri to, byte[] signal, int count, int atOnce)
    {
        var left = count;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await One(http, to, signal);
            }
        }));
    }

    public static async Task<(Guid SignalId, long Sent)> One(HttpClient http, Uri to, byte[] signal)
    {
        var sent = Stopwatch.GetTimestamp();
        using var content = new ByteArrayContent(signal);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync(to, content);
        if ((int)answer.StatusCode != 202)
        {
            throw new InvalidOperationException($"{to.AbsolutePath} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        using var body = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return (body.RootElement.TryGetProperty("signalId", out var id) ? id.GetGuid() : Guid.Empty, sent);
    }

    public static async Task Until(Func<Task<bool>> done, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await done())
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(5))
            {
                throw new TimeoutException($"{what} took more than five minutes.");
            }

            await Task.Delay(25);
        }
    }

    public static double At(IEnumerable<double> sorted, double quantile)
    {
        var all = sorted.Order().ToArray();
        return all.Length == 0 ? double.NaN : all[Math.Min(all.Length - 1, (int)(all.Length * quantile))];
    }

    public static double Median(IEnumerable<double> values) => At(values, 0.5);
}
