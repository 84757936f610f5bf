using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keten.Hosting;

/// <summary>Brings the databases up to date and runs their writers. Starts before the bus and outlives it.</summary>
internal sealed class WriterLifetime(Databases databases, DataKeys keys, TimeProvider clock, ILogger<WriterLifetime> log) : IHostedService, IDisposable
{
    /// <summary>Longer than any human waits before retrying a fault; then a repeat would no longer be recognised.</summary>
    private static readonly TimeSpan KeepInbox = TimeSpan.FromDays(180);

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Done when every table is there.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Ready = UntilItWorks(async () =>
        {
            await keys.Migrate(_stop.Token);
            foreach (var database in databases.All)
            {
                await database.Store.Migrate(_stop.Token);
            }
        });
        _running = Task.WhenAll(databases.All.Select(async d =>
        {
            await Ready;
            await d.Write(_stop.Token);
        }).Append(Prune(Ready)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public void Dispose() => _stop.Dispose();

    private async Task UntilItWorks(Func<Task> bring)
    {
        while (true)
        {
            try
            {
                await bring();
                return;
            }
            catch (Exception e) when (!_stop.IsCancellationRequested)
            {
                // The database may come up later than we do; intake answers 503 until then.
                log.LogWarning("Database not ready: {Cause}", e.GetType().Name);
                await Task.Delay(500, _stop.Token);
            }
        }
    }

    private async Task Prune(Task ready)
    {
        await ready;
        while (!_stop.IsCancellationRequested)
        {
            foreach (var database in databases.All)
            {
                foreach (var service in database.Services)
                {
                    try
                    {
                        await database.Store.Prune(service, clock.GetUtcNow() - KeepInbox);
                    }
                    catch (Exception e)
                    {
                        log.LogWarning("Inbox of {Service} not pruned: {Cause}", service, e.GetType().Name);
                    }
                }
            }

            await Task.Delay(TimeSpan.FromHours(6), _stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}

/// <summary>Runs the relay. Starts after the bus and stops before it.</summary>
internal sealed class RelayLifetime(Relay relay, Databases databases, WriterLifetime writer, IBusControl bus, TimeProvider clock, ILogger<RelayLifetime> log) : BackgroundService
{
    /// <summary>Longer than a bus usually needs to come up when there is a broker.</summary>
    private static readonly TimeSpan ComingUp = TimeSpan.FromSeconds(5);
    private bool _up;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await writer.Ready.WaitAsync(stoppingToken);
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);
        _up = true;
        await relay.Run(databases, clock, stoppingToken);
    }

    /// <summary>
    /// MassTransit does not stop a bus that is still starting: its consumers would stay, without a database behind them, and
    /// take messages from those who work. So whoever is stopped that early waits until there is something to stop.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (!_up && await bus.WaitForHealthStatus(BusHealthStatus.Healthy, ComingUp) != BusHealthStatus.Healthy)
        {
            log.LogWarning("The bus did not come up in {Seconds} s and cannot be stopped in good order: ending the process ends it", ComingUp.TotalSeconds);
        }
    }
}

internal sealed class DatabaseReady(Databases databases) : IReady
{
    public string Name => "database";

    public async Task<bool> Check(CancellationToken stop)
    {
        foreach (var database in databases.All)
        {
            await database.Store.Seen(database.Services[0], Guid.Empty, Guid.Empty);
        }

        return true;
    }
}

internal sealed class KeysReady(DataKeys keys) : IReady
{
    public string Name => "keys";

    public async Task<bool> Check(CancellationToken stop)
    {
        await keys.Reach();
        return true;
    }
}

internal sealed class BusReady(IBusControl bus) : IReady
{
    public string Name => "bus";

    public Task<bool> Check(CancellationToken stop) => Task.FromResult(bus.CheckHealth().Status == BusHealthStatus.Healthy);
}
