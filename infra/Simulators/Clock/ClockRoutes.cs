using System.Text.Json;
using System.Xml;
using Keten.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Keten.Simulators.Clock;

/// <summary><c>/sim/clock</c>: the one clock that every process of a demo or test reads.</summary>
internal static class ClockRoutes
{
    // Far enough for every retention period, and no overflow on the way.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365 * 100);

    public static void Map(RouteGroupBuilder sim)
    {
        sim.MapGet("/clock", (SimulatedClock clock) => Reading(clock));
        sim.MapPut("/clock", (JsonElement body, SimulatedClock clock) =>
        {
            if (Advance(body) is not { } by)
            {
                return Problems.Invalid([new FieldError("#/advance", "not_a_duration", "An ISO 8601 duration such as P14D or PT90M, or seconds; not back.")]);
            }

            clock.Advance(by);
            return Reading(clock);
        });
    }

    /// <summary>Null when it is not a step ahead.</summary>
    internal static TimeSpan? Advance(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("advance", out var advance))
        {
            return null;
        }

        try
        {
            var by = advance.ValueKind switch
            {
                JsonValueKind.Number => TimeSpan.FromSeconds(advance.GetDouble()),
                JsonValueKind.String => XmlConvert.ToTimeSpan(advance.GetString()!),
                _ => TimeSpan.MinValue,
            };
            return by >= TimeSpan.Zero && by <= Longest ? by : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static IResult Reading(SimulatedClock clock) =>
        Results.Json(new { now = clock.GetUtcNow(), offsetSeconds = clock.Offset.TotalSeconds });
}
