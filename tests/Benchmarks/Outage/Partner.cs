using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Keten.Benchmarks;

/// <summary>A partner that honours the idempotency key, and can be in trouble: what it took, when, in which order.</summary>
internal sealed class Partner : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, bool> _keys = new();
    private readonly ConcurrentQueue<Guid> _took = new();
    private readonly ConcurrentDictionary<Guid, long> _at = new();
    private int _calls;

    private Partner(WebApplication app)
    {
        _app = app;
        app.MapPost("/inbox", (Delegate)Take);
    }

    public enum Trouble
    {
        None,

        /// <summary>Hangs up.</summary>
        Down,

        /// <summary>Takes it, and says so after half a minute.</summary>
        Slow,

        /// <summary>Somebody else's page, with 200.</summary>
        Garbage,
    }

    public Trouble In { get; set; }

    public Uri Url => new(_app.Urls.First());

    /// <summary>Requests, whatever came of them.</summary>
    public int Calls => _calls;

    /// <summary>Ids of deliveries that had an effect, in that order; one that had two stands there twice.</summary>
    public IReadOnlyList<Guid> Took => [.. _took];

    public static async Task<Partner> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var partner = new Partner(app);
        await app.StartAsync();
        return partner;
    }

    /// <summary>When it had its effect, as a <see cref="Stopwatch"/> timestamp; null: not yet.</summary>
    public long? At(Guid delivery) => _at.TryGetValue(delivery, out var at) ? at : null;

    private async Task<IResult> Take(HttpContext http)
    {
        var at = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref _calls);
        if (In is Trouble.Down)
        {
            http.Abort();
            return Results.Empty;
        }

        if (In is Trouble.Garbage)
        {
            return Results.Text("<html><body>Verzonnen: log eerst in op dit netwerk.</body></html>", "text/html");
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var id = body.RootElement.GetProperty("data").GetProperty("id").GetGuid();
        var isNew = _keys.TryAdd(http.Request.Headers["Idempotency-Key"]!, true);
        if (isNew)
        {
            _took.Enqueue(id);
            _at.TryAdd(id, at);
        }

        if (In is Trouble.Slow)
        {
            await Task.Delay(TimeSpan.FromSeconds(30));
        }

        return isNew ? Results.Accepted() : Results.Conflict();
    }

    public async ValueTask DisposeAsync()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(enough.Token);
        await _app.DisposeAsync();
    }
}
