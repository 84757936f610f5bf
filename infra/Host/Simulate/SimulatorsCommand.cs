using System.CommandLine;
using Keten.Hosting;
using Keten.Simulators;
using Keten.Simulators.Replies;

namespace Keten.Host.Simulate;

/// <summary><c>keten simulators</c>: the outside world as a process of its own, with an issuer of tokens and the one clock.</summary>
internal static class SimulatorsCommand
{
    public static Command Make()
    {
        var hub = new Option<string?>("--hub") { Description = "address of the hub that gets the partners' events" };
        var command = new Command("simulators", "Serve the simulated partners, registers, clock and token issuer, for tests.") { hub };
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = Build(parsed.GetValue(Global.Port), parsed.GetValue(hub));
            await app.RunAsync(stop);
            return CommandLine.Done;
        });
        return command;
    }

    public static WebApplication Build(int port, string? hub)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // On the loopback only: nothing here asks who is calling.
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Configuration["Keten:Simulators:Hub"] = hub ?? builder.Configuration["Keten:Simulators:Hub"];
        builder.AddKetenTelemetry();
        builder.Services.AddSingleton<SimulatedIssuer>();
        builder.Services.AddSingleton<PartnerToken>(all => partner => all.GetRequiredService<SimulatedIssuer>()
            .Issue(new TokenRequest { Subject = $"sim-{partner}", Roles = [Roles.Partner], Partner = partner }));
        builder.Services.AddSimulators(builder.Configuration);
        var app = builder.Build();
        var oidc = app.MapGroup("/sim/oidc");
        oidc.MapGet("/.well-known/openid-configuration", (SimulatedIssuer issuer) => Results.Json(issuer.Configuration));
        oidc.MapGet("/keys", (SimulatedIssuer issuer) => Results.Json(issuer.Keys));
        oidc.MapPost("/token", async (HttpContext http, SimulatedIssuer issuer) =>
        {
            var asked = await Body.Read<TokenRequest>(http);
            return asked.Value is { } request ? Results.Json(new { access_token = issuer.Issue(request), token_type = "Bearer" }) : Problems.Invalid(asked.Errors);
        });
        app.MapSimulators();
        return app;
    }
}
