using System.Collections.Concurrent;
using System.Security.Cryptography;
using Keten.AvimPct;
using Keten.Enrichment;
using Keten.Hosting;
using Keten.Informatieplein;
using Keten.Meldpunt;
using Keten.Messages;
using Keten.Operations;
using Keten.Partners;
using Keten.Regie;
using Keten.Zorgcoordinatie;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Benchmarks;

/// <summary>The hub as it ships, all eight services in this process, with everything on.</summary>
internal sealed class Hub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Hub(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>Moves every timer of this hub.</summary>
    public SimulatedClock Clock => _app.Services.GetRequiredService<SimulatedClock>();

    public static async Task<Hub> Start(Parts? parts, string folder, bool listen = false, bool intakeOnly = false, IReadOnlyDictionary<string, Uri>? partners = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Keten:Transport"] = parts is null ? "InMemory" : "RabbitMq",
            ["Keten:Database"] = parts is null ? "Sqlite" : "Postgres",
            ["Keten:Development"] = "true",
            ["Keten:Data"] = folder,
            ["Keten:RabbitMq:Uri"] = parts?.Amqp,
            ["Keten:RabbitMq:Management"] = parts?.Management.ToString(),
            ["Keten:Postgres"] = parts?.Postgres,
            ["Keten:Log:Level"] = "Warning",
            ["Keten:Log:To"] = "stderr",
            ["Keten:Keys:Master"] = Convert.ToBase64String(SHA256.HashData("made up for measuring"u8)),
            ["Keten:Auth:Authority"] = parts is null ? null : "http://127.0.0.1:9/oidc",
            ["Keten:Auth:Audience"] = "keten",
            ["urls"] = "http://127.0.0.1:0",
        };
        foreach (var (partner, url) in partners ?? new Dictionary<string, Uri>())
        {
            settings[$"Keten:Partners:{partner}:Url"] = url.ToString();
        }

        var app = KetenApp.Create([], settings);
        app.AddMeldpunt();
        if (!intakeOnly)
        {
            app.AddEnrichment();
            app.AddRegie();
            app.AddAvimPct();
            app.AddZorgcoordinatie();
            app.AddInformatieplein();
            app.AddPartners();
            app.AddOperations();
        }

        if (listen)
        {
            app.AddService(Asking.Name, s =>
            {
                s.Consume<Arrived, FeedbackDue>(m => m.SignalId);
                s.Consume<Arrived, Disclosed>(m => m.SignalId);
            });
        }

        var built = app.Build();
        await built.StartAsync();
        return new(built);
    }

    public async Task<int> Waiting() => (await _app.Services.GetRequiredService<Outbox>().Depths()).Sum(d => d.Count);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>Notes when the end of a chain was heard of.</summary>
internal sealed class Arrived : IConsumer<FeedbackDue>, IConsumer<Disclosed>
{
    public static ConcurrentDictionary<Guid, long> Feedback { get; } = new();

    public static ConcurrentDictionary<Guid, long> Alarm { get; } = new();

    public Task Consume(ConsumeContext<FeedbackDue> context)
    {
        if (context.Message.Sequence >= 2)
        {
            Feedback.TryAdd(context.Message.SignalId, System.Diagnostics.Stopwatch.GetTimestamp());
        }

        return Task.CompletedTask;
    }

    public Task Consume(ConsumeContext<Disclosed> context)
    {
        // What registers were asked is disclosed too.
        if (context.Message.Purpose == "alarm")
        {
            Alarm.TryAdd(context.Message.SignalId, System.Diagnostics.Stopwatch.GetTimestamp());
        }

        return Task.CompletedTask;
    }
}
