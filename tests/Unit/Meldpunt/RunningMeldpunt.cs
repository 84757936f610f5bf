using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Adapters.ReporterWebhook;
using Keten.Hosting;
using Keten.Meldpunt;
using Keten.Messages;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Unit.Meldpunt;

/// <summary>The real service on a real port, embedded, with somebody who listens where Regie would.</summary>
public sealed class RunningMeldpunt : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keten-meldpunt-").FullName;
    private readonly Heard _heard = new();
    private WebApplication _app = null!;
    private byte[] _key = [];

    internal Outside Outside { get; } = new();

    /// <summary>Folder of other convenants than those that come with the hub.</summary>
    internal string? Convenants { get; init; }

    public SimulatedClock Clock => Get<SimulatedClock>();

    public HttpClient Http { get; private set; } = null!;

    public string Database => Directory.GetFiles(_folder, "*.db").First(file => !file.EndsWith("keys.db", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        var keyFile = Path.Combine(_folder, "development-key");
        var app = KetenApp.Create([], new Dictionary<string, string?>
        {
            ["Keten:Data"] = _folder,
            ["Keten:Auth:DevelopmentKey"] = keyFile,
            ["Keten:Keys:Master"] = Convert.ToBase64String(SHA256.HashData("made up for tests"u8)),
            ["Keten:Log:Level"] = "Fatal",
            ["Keten:Meldpunt:WebhookHosts:0"] = "hooks.example.org",
            ["Keten:Meldpunt:PerSource:Burst"] = "1000",
            ["Keten:Convenants"] = Convenants,
            ["urls"] = "http://127.0.0.1:0",
        });
        app.AddMeldpunt();
        app.AddService("regie", s =>
        {
            s.Consume<Hear<SignalReceived>, SignalReceived>(m => m.SignalId);
            s.Consume<Hear<AlarmRaised>, AlarmRaised>(m => m.SignalId);
            s.Consume<Hear<ReporterReplied>, ReporterReplied>(m => m.SignalId);
            s.Consume<Hear<Disclosed>, Disclosed>(m => m.SignalId);
            s.Consume<Hear<MessageFaulted>, MessageFaulted>(m => m.FaultId);
        });
        app.AddService("avimpct", _ => { });
        app.Builder.Services.AddSingleton(_heard);
        app.Builder.Services.AddHttpClient(WebhookTransport.ClientName).ConfigurePrimaryHttpMessageHandler(() => Outside);
        _app = app.Build();
        await _app.StartAsync();
        _key = DevelopmentKey.Load(keyFile);
        // A connection for every request: one whose body was refused unread is being closed, and must not be taken for the next.
        Http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A part of the service itself.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public string Token(string role, string? partner = null, string region = "nijmegen") =>
        DevelopmentTokens.Issue(_key, $"test-{role}", [role], [region], partner);

    public Task<Reply> Report(string json, string? token = null, string? key = null) => Post("/api/v1/signals", json, token, key);

    public async Task<Reply> Post(string path, string body, string? token = null, string? key = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } },
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await Http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter?.Delta);
    }

    public Task<Reply> Status(string receipt) => Post("/api/v1/receipts/status", new JsonObject { ["receipt"] = receipt }.ToJsonString());

    /// <summary>Everything that is filed.</summary>
    public async Task<IReadOnlyList<FiledReport>> Filed()
    {
        IReadOnlyList<FiledReport> filed = [];
        await Act(async work => filed = [.. (await work.List<FiledReport>(new Filter { Limit = 5_000 })).Items.Select(item => item.Body)]);
        return filed;
    }

    public Task Publish<T>(T message)
        where T : class => Act(work => work.Publish(message));

    /// <summary>What was published about a signal; waits until there is one.</summary>
    public Task<T> Hears<T>(Guid signalId, Func<T, bool>? which = null)
        where T : class => Until(() => Task.FromResult(_heard.Of<T>(signalId).FirstOrDefault(which ?? (_ => true))!), found => found is not null);

    public int Count<T>(Guid signalId)
        where T : class => All<T>(signalId).Count;

    public IReadOnlyList<T> All<T>(Guid signalId)
        where T : class => [.. _heard.Of<T>(signalId)];

    public static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            Assert.True(watch.Elapsed.TotalSeconds < 30, "it did not happen within 30 s");
            await Task.Delay(20);
        }
    }

    /// <summary>Opens what a service got, with its own key.</summary>
    public async Task<T> Open<T>(Sealed content, string service = "regie")
        where T : class
    {
        T? opened = null;
        await Act(async work => opened = await work.Open<T>(content), service);
        return opened!;
    }

    public async Task Act(Func<Work, Task> act, string service = "meldpunt") =>
        await _app.Services.GetRequiredService<IServiceScopeFactory>().Act(service, async work =>
        {
            await act(work);
            return Results.Ok();
        });

    /// <summary>A small signal of an employee, with one property replaced.</summary>
    public static string Signal(string kind = "employee", string urgency = "normal", string? municipality = "Nijmegen") => new JsonObject
    {
        ["region"] = "nijmegen",
        ["municipality"] = municipality,
        ["urgency"] = urgency,
        ["narrative"] = "Verzonnen verhaal.",
        ["reporter"] = new JsonObject { ["kind"] = kind },
    }.ToJsonString();
}

/// <summary>An answer over HTTP.</summary>
public sealed record Reply(int Status, string Body, TimeSpan? RetryAfter)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string this[string property] => Json[property]!.ToString();

    public Guid SignalId => Json["signalId"]!.GetValue<Guid>();

    public IEnumerable<string> Faults => Json["errors"]!.AsArray().Select(error => $"{error!["pointer"]} {error["code"]}");
}

/// <summary>What Regie would have heard.</summary>
internal sealed class Heard
{
    private readonly ConcurrentQueue<(Guid SignalId, object Message)> _messages = [];

    public void Add(Guid signalId, object message) => _messages.Enqueue((signalId, message));

    public IEnumerable<T> Of<T>(Guid signalId) => _messages.Where(one => one.SignalId == signalId).Select(one => one.Message).OfType<T>();
}

internal sealed class Hear<T>(Heard heard) : IConsumer<T>
    where T : class
{
    public Task Consume(ConsumeContext<T> context)
    {
        heard.Add((Guid)typeof(T).GetProperty("SignalId")!.GetValue(context.Message)!, context.Message);
        return Task.CompletedTask;
    }
}

/// <summary>The reporter's system: what it got, and what it answers.</summary>
internal sealed class Outside : HttpMessageHandler
{
    public ConcurrentQueue<(Uri Address, string Type, string Body)> Got { get; } = [];

    public Queue<int> Answers { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Got.Enqueue((request.RequestUri!, request.Content!.Headers.ContentType!.ToString(), await request.Content.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage((System.Net.HttpStatusCode)(Answers.TryDequeue(out var status) ? status : 204));
    }
}
