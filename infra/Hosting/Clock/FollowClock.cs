using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Hosting;

namespace Keten.Hosting;

/// <summary>Keeps the clock of this process level with the one simulated clock that all processes of a test read.</summary>
internal sealed class FollowClock(SimulatedClock clock, Uri source) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        using var tick = new PeriodicTimer(Interval, TimeProvider.System);
        do
        {
            try
            {
                var answer = await http.GetFromJsonAsync<ClockReading>(source, JsonSerializerOptions.Web, stoppingToken);
                clock.Follow(TimeSpan.FromSeconds(answer?.OffsetSeconds ?? 0));
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or JsonException)
            {
                // Not there yet, or gone for a moment: keep the last offset and ask again at the next tick.
            }
        }
        while (!stoppingToken.IsCancellationRequested && await tick.WaitForNextTickAsync(stoppingToken));
    }

    private sealed record ClockReading(double OffsetSeconds);
}
