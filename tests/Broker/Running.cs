using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Keten.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Broker;

/// <summary>The probe services running for real: embedded, or on the RabbitMQ and PostgreSQL that the test script started.</summary>
internal sealed class Running : IAsyncDisposable
{
    private static Running? _latest;
    private readonly WebApplication _app;
    private bool _stopped;

    private Running(WebApplication app, string folder) => (_app, Folder, _latest) = (app, folder, this);

    public string Folder { get; }

    public SimulatedClock Clock => _app.Services.GetRequiredService<SimulatedClock>();

    public string Url => _app.Urls.First();

    public static bool HasBroker => Environment.GetEnvironmentVariable("KETEN_TEST_AMQP") is { Length: > 0 };

    /// <param name="broker">On RabbitMQ and PostgreSQL.</param>
    /// <param name="folder">Where embedded data is kept; null: somewhere new.</param>
    /// <param name="keysApart">The key store is reached by a connection of its own, as when it is another database.</param>
    public static async Task<Running> Start(bool broker, string? folder = null, bool keysApart = false)
    {
        folder ??= Directory.CreateTempSubdirectory("keten-probe-").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Keten:Transport"] = broker ? "RabbitMq" : "InMemory",
            ["Keten:Database"] = broker ? "Postgres" : "Sqlite",
            ["Keten:Data"] = folder,
            ["Keten:Development"] = "true",
            ["Keten:Log:Level"] = "Warning",
            ["Keten:Keys:Master"] = Convert.ToBase64String(SHA256.HashData("made up for tests"u8)),
            ["Keten:Auth:Authority"] = broker ? "http://127.0.0.1:9/oidc" : null,
            ["Keten:Auth:Audience"] = "keten",
            ["urls"] = "http://127.0.0.1:0",
        };
        if (broker)
        {
            settings["Keten:RabbitMq:Uri"] = Environment.GetEnvironmentVariable("KETEN_TEST_AMQP");
            settings["Keten:Postgres"] = Environment.GetEnvironmentVariable("KETEN_TEST_POSTGRES");
            settings["Keten:Postgres:keys"] = keysApart ? settings["Keten:Postgres"] + ";Keepalive=30" : null;
        }

        var app = KetenApp.Create([], settings);
        app.AddFirst();
        app.AddSecond();
        var built = app.Build();
        await built.StartAsync();
        return new(built, folder);
    }

    /// <summary>Does something as a service, committed.</summary>
    public async Task Do(string service, Func<Work, Task> act)
    {
        var result = await _app.Services.GetRequiredService<IServiceScopeFactory>().Act(service, async work =>
        {
            await act(work);
            return Results.Ok();
        });
        Assert.IsType<Ok>(result);
    }

    public async Task<T?> Look<T>(string service, Guid id)
        where T : class, IDocument
    {
        T? found = null;
        await Do(service, async work => found = await work.Load<T>(id));
        return found;
    }

    /// <summary>Waits until something holds; fails with what it saw last, and with what still waits and where.</summary>
    public static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> holds, int seconds = 90)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            if (watch.Elapsed.TotalSeconds > seconds)
            {
                Assert.Fail($"still {seen} after {seconds} s; {(_latest is { _stopped: false } hub ? await hub.WhatWaits() : "")}");
            }

            await Task.Delay(50);
        }
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Takes what a test left in an outbox away, so that the next one starts clean.</summary>
    public async Task Forget(string service)
    {
        var database = _app.Services.GetRequiredService<Databases>().Of(service);
        var rows = await database.Store.Pending(service, Clock.GetUtcNow(), Clock.GetUtcNow(), 100);
        await database.Store.Commit([], [.. rows.Select(r => (r.Service, r.Row))]);
    }

    public Task<int> Waiting() => CountIn(_app);

    private static async Task<int> CountIn(WebApplication app) =>
        (await app.Services.GetRequiredService<Outbox>().Depths()).Sum(d => d.Count);

    /// <summary>Every row of the outboxes, and the queues with their consumers: which part stands still when a test waits in vain.</summary>
    private async Task<string> WhatWaits()
    {
        var now = Clock.GetUtcNow();
        var lines = new List<string>();
        foreach (var (service, store) in Get<Databases>().All.SelectMany(d => d.Services.Select(service => (service, d.Store))))
        {
            var rows = await store.Pending(service, now.AddYears(1), now.AddYears(1), 5000);
            lines.AddRange(rows
                .GroupBy(r => (r.Target, r.Attempt, Due: r.NotBefore is { } due ? (int)(due - now).TotalSeconds : (int?)null))
                .Select(g => $"outbox of {service}: {g.Count()} for {g.Key.Target}, attempt {g.Key.Attempt}, due in {g.Key.Due} s"));
        }

        if (Environment.GetEnvironmentVariable("KETEN_TEST_MANAGEMENT") is { } management && Get<ITransport>() is RabbitMqTransport)
        {
            var login = new Uri(Environment.GetEnvironmentVariable("KETEN_TEST_AMQP")!).UserInfo;
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(login)));
            lines.Add(await http.GetStringAsync(management + "/api/queues?columns=name,messages_ready,messages_unacknowledged,consumers"));
        }

        return string.Join(Environment.NewLine, lines);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, true))
        {
            return;
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
