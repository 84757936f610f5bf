using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Keten.Host.Tokens;
using Keten.Hosting;
using Keten.Simulators;
using Keten.Simulators.Replies;

namespace Keten.Host.Serve;

/// <summary><c>keten</c>: every service in this process, with SQLite in a folder and the partners simulated beside it.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var port = parsed.GetValue(Global.Port);
        await using var app = Build(port == 0 ? FreePort() : port, parsed.GetValue(Global.Data)!, parsed.GetValue(Global.Json));
        await app.StartAsync(stop);
        var address = app.Urls.First();
        await Console.Error.WriteLineAsync($"""
            Keten at {address}/api/v1 (OpenAPI: {address}/api/v1/openapi.json)
            A token for yourself: ./keten token --role analist --region nijmegen
            Ctrl+C stops it.
            """);
        await app.WaitForShutdownAsync(stop);
        return CommandLine.Done;
    }

    /// <summary>The embedded hub, ready to start.</summary>
    public static WebApplication Build(int port, string data, bool logToError, string logLevel = "Warning", params string[] settings)
    {
        var address = $"http://localhost:{port}";
        var folder = Directory.CreateDirectory(data).FullName;
        var app = KetenApp.Create(
            [$"--Keten:Data={folder}", $"--urls={address}", .. settings, .. logToError ? ["--Keten:Log:To=stderr"] : Array.Empty<string>()],
            [new("Keten:Log:Level", logLevel), new("Keten:Name", "keten")]);
        ((IConfigurationBuilder)app.Builder.Configuration).Sources.Insert(0, new SimulatedPartners(address));
        foreach (var add in Composition.Services.Values)
        {
            add(app);
        }

        // The partners' answers come in with a token of theirs, as they would from outside.
        app.Builder.Services.AddSingleton<PartnerToken>(partner => DevelopmentToken.Issue($"sim-{partner}", [Roles.Partner], [], partner));
        app.Builder.Services.AddSimulators(app.Builder.Configuration);
        var web = app.Build();
        web.MapSimulators();
        return web;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
