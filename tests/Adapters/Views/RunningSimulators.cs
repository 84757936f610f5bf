using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Simulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Adapters.Views;

/// <summary>The simulated outside world on a free port, over real HTTP.</summary>
public sealed class RunningSimulators : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private RunningSimulators(WebApplication app)
    {
        this.app = app;
        http = new HttpClient { BaseAddress = new Uri($"{app.Urls.First()}/sim/") };
    }

    public Uri Address => http.BaseAddress!;

    /// <param name="settings">Such as <c>--Keten:Simulators:Hub=http://…</c>.</param>
    public static async Task<RunningSimulators> Start(params string[] settings)
    {
        var outside = SimulatorsApp.Build(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", .. settings]);
        await outside.StartAsync();
        return new RunningSimulators(outside);
    }

    /// <summary>An adapter as its host adds it, with the lines of these parties leading here.</summary>
    public T Reach<T>(Func<IServiceCollection, IConfiguration, IServiceCollection> add, params string[] parties)
        where T : notnull
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(parties.Select(p => KeyValuePair.Create($"Keten:Partners:{p}:Url", (string?)new Uri(Address, p).ToString())))
            .Build();
        return add(new ServiceCollection().AddSingleton(TimeProvider.System), configuration).BuildServiceProvider().GetRequiredService<T>();
    }

    public async Task Behave(string party, string behaviour)
    {
        using var content = new StringContent(behaviour, Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri($"{party}/behaviour", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<JsonArray> Received(string party) => (await http.GetFromJsonAsync<JsonArray>($"{party}/received"))!;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
