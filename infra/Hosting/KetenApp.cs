using Keten.Messages;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keten.Hosting;

/// <summary>A process with one or more services in it: the same code as one process on a laptop and as many in production.</summary>
public sealed class KetenApp
{
    private readonly List<ServiceBuilder> _services = [];

    private KetenApp(WebApplicationBuilder builder, KetenSettings settings)
    {
        Builder = builder;
        Settings = settings;
    }

    public WebApplicationBuilder Builder { get; }

    public KetenSettings Settings { get; }

    /// <summary>From arguments, environment and <paramref name="defaults"/> (which those override).</summary>
    public static KetenApp Create(string[] args, IEnumerable<KeyValuePair<string, string?>>? defaults = null)
    {
        // Beside the binaries, not where somebody happens to stand.
        // A setting that changes while we run changes nothing: nobody need watch the files.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (defaults is not null)
        {
            builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = defaults });
        }

        var settings = new KetenSettings(builder.Configuration);
        builder.Configuration.AddInMemoryCollection([new("Keten:Embedded", settings.Embedded ? "true" : "false")]);
        builder.AddKetenTelemetry();
        builder.AddKetenClock();
        builder.AddKetenAuth();
        builder.AddKetenHttp();
        return new(builder, settings);
    }

    public void AddService(string name, Action<ServiceBuilder> build)
    {
        var service = new ServiceBuilder(name, Builder.Services, Builder.Configuration);
        build(service);
        service.Consume<RetryFaulted, RetryFault>(m => m.FaultId);
        service.Consume<DiscardFaulted, DiscardFault>(m => m.FaultId);
        _services.Add(service);
    }

    public WebApplication Build()
    {
        var topology = new Topology(_services);
        var services = Builder.Services;
        services.AddSingleton(Settings);
        services.AddSingleton(topology);
        services.AddSingleton<KeyRing>();
        services.AddSingleton(p => new Hashes(p.GetRequiredService<KeyRing>()));
        services.AddSingleton<IKeyStore>(_ => Settings.Embedded
            ? new SqliteKeyStore(Path.Combine(Settings.DataFolder, "keys.db"))
            : new PostgresKeyStore(Settings.Postgres("keys")));
        services.AddSingleton<DataKeys>();
        services.AddSingleton<Envelopes>();
        services.AddSingleton<ITransport>(p => Settings.Embedded
            ? new InMemoryTransport(() => p.GetRequiredService<IBus>(), topology)
            : new RabbitMqTransport(Settings, p.GetRequiredService<ILogger<RabbitMqTransport>>()));
        services.AddSingleton<RightOfWay>();
        services.AddSingleton(p => new Relay(p.GetRequiredService<ITransport>(), p.GetRequiredService<RightOfWay>(), Settings.Embedded, p.GetRequiredService<ILogger<Relay>>()));
        services.AddSingleton(p => new Databases(Settings, topology.Services, p.GetRequiredService<Relay>(), p.GetRequiredService<RightOfWay>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Outbox(p.GetRequiredService<Databases>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new Work(
            p.GetRequiredService<Databases>(), p.GetRequiredService<DataKeys>(), p.GetRequiredService<KeyRing>(),
            p.GetRequiredService<Envelopes>(), p.GetRequiredService<RightOfWay>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<MassTransit.Middleware.IOutboxContextFactory<Work>, Inbox>();
        services.AddSingleton<IReady, DatabaseReady>();
        services.AddSingleton<IReady, KeysReady>();
        services.AddSingleton<IReady, BusReady>();

        // Hosted services stop in reverse: first the relay, then the bus with its consumers, and the writer last, because
        // whoever is still working must be able to commit.
        services.AddSingleton<WriterLifetime>();
        services.AddHostedService(p => p.GetRequiredService<WriterLifetime>());
        services.AddKetenBus(Settings, topology);
        services.AddHostedService<RelayLifetime>();
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(20));

        var app = Builder.Build();
        app.UseKetenHttp();
        app.MapKetenHealth();
        app.MapKetenOpenApi();
        foreach (var service in _services)
        {
            var owner = new OwnedBy(service.Name);
            var group = app.MapGroup("/api/v1").WithMetadata(owner);
            service.Routes.ForEach(map => map(group));
            var fhir = app.MapGroup("/fhir").WithMetadata(owner);
            service.FhirRoutes.ForEach(map => map(fhir));
        }

        return app;
    }
}

/// <summary>Endpoint metadata: the service on whose behalf a call is done.</summary>
internal sealed record OwnedBy(string Service);
