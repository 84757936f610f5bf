using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Keten.Host.Demo.Play;
using Keten.Host.Demo.Samples;
using Keten.Host.Serve;
using Keten.Host.Tokens;

namespace Keten.Host.Demo;

/// <summary>Where the demo is played: an embedded hub of its own, or one that runs already.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly WebApplication? own;
    private readonly string? scratch;

    private Stage(Hub hub, WebApplication? own, string? scratch) => (Hub, this.own, this.scratch) = (hub, own, scratch);

    public Hub Hub { get; }

    // All reporters of a demo sit behind one address; at 60 look-ups and one a second they would wait for each other.
    private const string OneAddress = "--Keten:Meldpunt:PerSource:Burst=2000";

    /// <summary>The hub of this process is told to stop, as Ctrl+C does.</summary>
    public CancellationToken Stopping => own?.Lifetime.ApplicationStopping ?? CancellationToken.None;

    /// <summary>A hub in this process. Without a folder everything it keeps is gone when it stops.</summary>
    public static async Task<Stage> Here(int port, string? data, string logLevel, CancellationToken stop)
    {
        var fresh = data is null ? Directory.CreateTempSubdirectory("keten-demo-").FullName : null;
        var app = ServeCommand.Build(port == 0 ? ServeCommand.FreePort() : port, data ?? fresh!, logToError: true, logLevel, OneAddress);
        await app.StartAsync(stop);
        var address = new Uri(app.Urls.First());
        return new Stage(new Hub(address, address, (who, _) => Task.FromResult(Development(who))), app, fresh);
    }

    /// <summary>A hub that runs already. Tokens come from the issuer of its simulators, else they are development tokens of this user.</summary>
    public static Stage Elsewhere(string hub, string simulators)
    {
        var issuer = new HttpClient { BaseAddress = Address(simulators, "--simulators") };
        // Everybody keeps the token that they got: it lasts longer than the demo, and another for every look is work for nothing.
        var issued = new ConcurrentDictionary<Bearer, string>();
        async Task<string> Token(Bearer who, CancellationToken stop) =>
            issued.TryGetValue(who, out var kept) ? kept : issued[who] = await Ask(who, stop);
        async Task<string> Ask(Bearer who, CancellationToken stop)
        {
            using var reply = await issuer.PostAsJsonAsync("sim/oidc/token", new { subject = Name(who), roles = new[] { who.Role }, regions = Regions(who), partner = who.Partner }, stop);
            return reply.StatusCode == HttpStatusCode.NotFound
                ? Development(who)
                : (await reply.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("access_token").GetString()!;
        }

        return new Stage(new Hub(Address(hub, "--url"), issuer.BaseAddress!, Token), null, null);
    }

    /// <summary>Keeps serving until somebody stops it.</summary>
    public async Task Stay(CancellationToken stop)
    {
        if (own is null)
        {
            return;
        }

        await Console.Error.WriteLineAsync($"""
            Keten blijft draaien op {Hub.Address}api/v1 (OpenAPI: {Hub.Address}api/v1/openapi.json); Ctrl+C stopt het.
            Zelf kijken: ./keten token --role aandachtsfunctionaris --region nijmegen
            """);
        await own.WaitForShutdownAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        Hub.Dispose();
        if (own is not null)
        {
            await own.StopAsync();
            await own.DisposeAsync();
        }

        if (scratch is not null)
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    // An alarm is done only when a named human took it; these are made up and look it.
    private static string Name(Bearer who) => who.Role switch
    {
        "analist" => "n.navraag",
        "aandachtsfunctionaris" => "a.aandacht",
        "duty-officer" => "p.piket",
        var role => $"demo-{role}",
    };

    private static string[] Regions(Bearer who) => who.Region is { } region ? [region] : [];

    private static string Development(Bearer who) => DevelopmentToken.Issue(Name(who), [who.Role], Regions(who), who.Partner);

    private static Uri Address(string text, string option) => Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new InvalidOperationException($"{option} must be http or https");
}
