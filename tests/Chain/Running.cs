using Keten.AvimPct;
using Keten.Enrichment;
using Keten.Hosting;
using Keten.Informatieplein;
using Keten.Meldpunt;
using Keten.Operations;
using Keten.Partners;
using Keten.Regie;
using Keten.Simulators;
using Keten.Simulators.Replies;
using Keten.Zorgcoordinatie;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Chain;

/// <summary>Real services in one process, in memory and on SQLite in a folder of their own, with the outside world simulated over HTTP.</summary>
internal sealed class Running : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private Running(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        // Somebody outside: what such a client traces is not the hub's.
        Http = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = new Uri(app.Urls.First()) };
        Outside = new Outside(Http);
        Key = DevelopmentKey.Load(app.Configuration["Keten:Auth:DevelopmentKey"]!);
    }

    /// <summary>Moves every timer of this hub.</summary>
    public SimulatedClock Clock => _app.Services.GetRequiredService<SimulatedClock>();

    /// <summary>Its database and keys.</summary>
    public string Folder => _folder.FullName;

    public HttpClient Http { get; }

    public Outside Outside { get; }

    /// <summary>Signs the tokens of this hub.</summary>
    public byte[] Key { get; }

    /// <summary>The whole hub.</summary>
    public static Task<Running> Hub(Action<IDictionary<string, string?>>? configure = null) => Start(AddAll, configure, partnersAnswer: true);

    /// <summary>The hub while one of its services is away.</summary>
    public static Task<Running> WithoutEnrichment() => Start(AddOthers, partnersAnswer: true);

    /// <param name="services">What runs.</param>
    /// <param name="configure">Other settings than usual.</param>
    /// <param name="partnersAnswer">Partners say something to what they get; else they only take it.</param>
    public static async Task<Running> Start(Action<KetenApp> services, Action<IDictionary<string, string?>>? configure = null, bool partnersAnswer = false)
    {
        var folder = Directory.CreateTempSubdirectory("keten-chain-");
        var settings = new Dictionary<string, string?>
        {
            ["Keten:Data"] = folder.FullName,
            ["Keten:Log:Level"] = "Warning",
            ["Keten:Auth:DevelopmentKey"] = Path.Combine(folder.FullName, "development-key"),
            ["urls"] = "http://127.0.0.1:0",
            // Tests look often; how often somebody may look is tested elsewhere.
            ["Keten:Meldpunt:PerReceipt:Burst"] = "100000",
            ["Keten:Meldpunt:PerSource:Burst"] = "100000",
        };
        configure?.Invoke(settings);
        var app = KetenApp.Create([], settings);
        services(app);
        var key = DevelopmentKey.Load(settings["Keten:Auth:DevelopmentKey"]!);
        app.Builder.Services.AddSingleton<PartnerToken>(partner => partnersAnswer ? DevelopmentTokens.Issue(key, partner, [Roles.Partner], [], partner) : null);
        app.Builder.Services.AddSimulators(app.Builder.Configuration);
        var built = app.Build();
        built.MapSimulators();
        await built.StartAsync();

        // Adapters read an address at every call, and only now it is known.
        foreach (var partner in built.Services.GetRequiredService<Parties>().All.Select(party => party.Id).Append("enforcement-files"))
        {
            built.Configuration[$"Keten:Partners:{partner}:Url"] = $"{built.Urls.First()}/sim/{partner}";
        }

        built.Configuration["Keten:Address"] ??= built.Urls.First();

        return new(built, folder);
    }

    /// <summary>A part of the hub itself.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Does something as a service, committed.</summary>
    public async Task Do(string service, Func<Work, Task> act)
    {
        var result = await _app.Services.GetRequiredService<IServiceScopeFactory>().Act(service, async work =>
        {
            await act(work);
            return Results.Ok();
        });
        Assert.IsType<Ok>(result);
    }

    public async Task<T?> Look<T>(string service, Guid id)
        where T : class, IDocument
    {
        T? found = null;
        await Do(service, async work => found = await work.Load<T>(id));
        return found;
    }

    /// <summary>Every service there is.</summary>
    public static void AddAll(KetenApp app)
    {
        app.AddEnrichment();
        AddOthers(app);
    }

    private static void AddOthers(KetenApp app)
    {
        app.AddMeldpunt();
        app.AddRegie();
        app.AddAvimPct();
        app.AddZorgcoordinatie();
        app.AddInformatieplein();
        app.AddPartners();
        app.AddOperations();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
