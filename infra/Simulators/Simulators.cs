using System.Text.Json;
using Keten.Hosting;
using Keten.Simulators.Care;
using Keten.Simulators.Clock;
using Keten.Simulators.Replies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keten.Simulators;

/// <summary>The outside world for demo and tests, under <c>/sim</c>. Development only: nothing here asks who is calling.</summary>
public static class Simulators
{
    /// <summary>
    /// Tokens come from <c>Keten:Simulators:Tokens:{partner}</c> unless the host registered a <see cref="PartnerToken"/> of its own.
    /// </summary>
    public static IServiceCollection AddSimulators(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<SimulatedClock>();
        services.TryAddSingleton<TimeProvider>(all => all.GetRequiredService<SimulatedClock>());
        services.TryAddSingleton<PartnerToken>(_ => partner => configuration[$"Keten:Simulators:Tokens:{partner}"]);
        services.AddHttpClient(ReplySender.Client, client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        return services
            .AddSingleton<Parties>()
            .AddSingleton<HubAddress>()
            .AddSingleton<ReplySender>()
            .AddHostedService(all => all.GetRequiredService<ReplySender>())
            .AddSingleton<CareReceiving>()
            .AddSingleton<Receiving>();
    }

    public static void MapSimulators(this IEndpointRouteBuilder app)
    {
        var sim = app.MapGroup("/sim").AllowAnonymous().ExcludeFromDescription();
        ClockRoutes.Map(sim);
        sim.MapGet("/{party}/received", (string party, Parties parties) =>
            parties.Find(party) is { } found ? Results.Json(found.Received.All(), JsonSerializerOptions.Web) : Unknown());
        sim.MapGet("/{party}/behaviour", (string party, Parties parties) =>
            parties.Find(party) is { } found ? Results.Json(found.Behaviour.Json()) : Unknown());
        sim.MapPut("/{party}/behaviour", async (string party, HttpRequest request, Parties parties) =>
        {
            using var reader = new StreamReader(request.Body);
            return parties.Find(party) is not { } found ? Unknown()
                : Behaviour.Read(await reader.ReadToEndAsync()) is not { } wanted
                ? Problems.Invalid([new FieldError("#", "not_a_behaviour", "{mode: answer|slow|fail|down, delayMs?, status?, retryAfter?, body?}")])
                : Results.Json((found.Behaviour = wanted).Json());
        });
        sim.MapMethods("/{party}/{**path}", ["GET", "POST", "OPTIONS"], (string party, string? path, HttpContext http, Parties parties, Receiving receiving) =>
            parties.Find(party) is { } found ? receiving.Receive(found, path ?? "", http) : Task.FromResult(Unknown()));
    }

    private static IResult Unknown() => Problems.Of(StatusCodes.Status404NotFound, "not_found", "No such party.");
}
