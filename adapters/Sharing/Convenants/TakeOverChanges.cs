using Keten.Hosting.Regions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keten.Sharing.Convenants;

/// <summary>Looks whether a file of the convenants changed, and takes it over when all of them together are proven. Otherwise says what is wrong and goes on as before.</summary>
internal sealed class TakeOverChanges(ConvenantsInForce inForce, ILogger<TakeOverChanges> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Interval, TimeProvider.System);
        while (await Next(tick, stoppingToken))
        {
            try
            {
                if (inForce.TakeOver())
                    log.LogWarning("Changed convenants are in force: {Version}", inForce.Version);
            }
            catch (RegionException refused)
            {
                foreach (var error in refused.Errors)
                    log.LogError("Changed convenants are refused, those of before stay in force: {File}:{Line} {Message}", error.File, error.Line, error.Message);
            }
            catch (IOException)
            {
                // Being written this moment: looked at again at the next tick.
            }
        }
    }

    private static async Task<bool> Next(PeriodicTimer tick, CancellationToken stop)
    {
        try
        {
            return await tick.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
