using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Keten.Hosting;

/// <summary>What can be seen from outside: log lines, traces, metrics. Ids and codes, never content.</summary>
public static class TelemetrySetup
{
    private static readonly string[] Sources = [KetenTrace.Name, "MassTransit", "Npgsql", "Microsoft.AspNetCore"];

    private static readonly string[] Meters =
        [KetenTrace.Name, "MassTransit", "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    // The category of adapters/Sdk/Http/Logboek.
    private const string Logboek = "Keten.Logboek";

    /// <summary>
    /// Settings: <c>Keten:Log:Level</c> (default Information), <c>Keten:Log:Others</c> (the same for other libraries, default
    /// Warning), <c>Keten:Log:To</c> (stdout, or stderr when stdout belongs to a program), <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>
    /// (without it nothing is traced or measured). With it the lines of the logboek go there too, as OTLP logs, and no other line does.
    /// </summary>
    public static void AddKetenTelemetry(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var level = settings.GetValue("Keten:Log:Level", LogEventLevel.Information);
        var others = settings.GetValue("Keten:Log:Others", level > LogEventLevel.Warning ? level : LogEventLevel.Warning);
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(others)
            .MinimumLevel.Override("Keten", level)
            .MinimumLevel.Override(Logboek, Always(settings, level))
            .WriteTo.Console(
                new PlainJson(),
                standardErrorFromLevel: string.Equals(settings["Keten:Log:To"], "stderr", StringComparison.Ordinal) ? LogEventLevel.Verbose : null)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
        builder.Logging.SetMinimumLevel(LevelConvert.ToExtensionsLevel(level < others ? level : others));
        builder.Logging.AddFilter(Logboek, LevelConvert.ToExtensionsLevel(Always(settings, level)));
        builder.Services.AddSingleton<System.Diagnostics.DistributedContextPropagator>(new TraceParentOnly());
        if (settings["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            Export(builder);
        }
    }

    // In earnest every processing is written down, however quiet the rest is (Logboek Dataverwerkingen: no sampling). On a laptop as quiet as the rest.
    private static LogEventLevel Always(IConfiguration settings, LogEventLevel level) =>
        level > LogEventLevel.Information && settings["Keten:Embedded"] is not ("true" or "True") ? LogEventLevel.Information : level;

    private static void Export(IHostApplicationBuilder builder)
    {
        var who = ResourceBuilder.CreateDefault().AddService(
            builder.Configuration["Keten:Name"] ?? "keten", serviceVersion: HttpSetup.ApiVersion);
        // The providers must exist before the first activity, and be disposed (flushed) with the host.
        builder.Services.AddSingleton(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(who).AddSource(Sources).AddOtlpExporter().Build());
        builder.Services.AddSingleton(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(who).AddMeter(Meters).AddOtlpExporter().Build());
        builder.Services.AddHostedService<FlushOnStop>();
        builder.Logging.AddOpenTelemetry(lines => lines.SetResourceBuilder(who).AddOtlpExporter());
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.None);
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(Logboek, LogLevel.Information);
    }

    private sealed class FlushOnStop(TracerProvider traces, MeterProvider metrics) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;

        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            traces.ForceFlush(2_000);
            metrics.ForceFlush(2_000);
        }
    }
}
