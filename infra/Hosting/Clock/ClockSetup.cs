using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Keten.Hosting;

/// <summary>Which clock this process runs on.</summary>
public static class ClockSetup
{
    /// <summary>
    /// Embedded and development: a <see cref="SimulatedClock"/> (also as itself, to advance it); with <c>Keten:Clock:Url</c>
    /// it follows the clock there. Otherwise the wall clock, and nothing that could move it.
    /// </summary>
    public static void AddKetenClock(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (!settings.GetValue<bool>("Keten:Embedded") && !settings.GetValue<bool>("Keten:Development"))
        {
            builder.Services.TryAddSingleton(TimeProvider.System);
            return;
        }

        var clock = new SimulatedClock();
        builder.Services.TryAddSingleton(clock);
        builder.Services.TryAddSingleton<TimeProvider>(clock);
        if (settings["Keten:Clock:Url"] is { Length: > 0 } url)
        {
            builder.Services.AddHostedService(_ => new FollowClock(clock, new Uri(url)));
        }
    }
}
