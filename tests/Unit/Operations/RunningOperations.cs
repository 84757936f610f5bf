using System.Net.Http.Headers;
using System.Text.Json;
using Keten.Hosting;
using Keten.Messages;
using Keten.Operations;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Unit.Operations;

/// <summary>Operations embedded, beside a service that fails on demand.</summary>
public sealed class RunningOperations : IAsyncLifetime
{
    public const string Canary = "KANARIE-operations-4711";

    private readonly string folder = Directory.CreateTempSubdirectory("keten-operations-").FullName;
    private WebApplication app = null!;
    private HttpClient http = null!;

    internal Stumbling Stumbling { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var key = Path.Combine(folder, "development-key");
        var keten = KetenApp.Create([], [
            new("Keten:Data", folder), new("Keten:Log:Level", "Fatal"), new("urls", "http://127.0.0.1:0"), new("Keten:Auth:DevelopmentKey", key),
        ]);
        keten.AddOperations();
        keten.Builder.Services.AddSingleton(Stumbling);
        keten.AddService("probe", service => service.Consume<Stumble, ConsultationAnswered>(message => message.SignalId));
        app = keten.Build();
        await app.StartAsync();
        http = new HttpClient { BaseAddress = new Uri(app.Urls.First() + "/api/v1/") };
        Key = DevelopmentKey.Load(key);
    }

    private byte[] Key { get; set; } = [];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Publishes as a service, committed.</summary>
    public Task Say<T>(T message)
        where T : class =>
        app.Services.GetRequiredService<IServiceScopeFactory>().Act("probe", async work =>
        {
            await work.Publish(message);
            return Results.Ok();
        });

    public async Task<(int Status, JsonElement Body)> Ask(HttpMethod method, string path, string role = Roles.Operator)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DevelopmentTokens.Issue(Key, "de-beheerder", [role], []));
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, JsonDocument.Parse(text.Length == 0 ? "{}" : text).RootElement);
    }

    /// <summary>Asks until it holds; fails with what it saw last.</summary>
    public async Task<JsonElement> Until(string path, Func<JsonElement, bool> holds, string role = Roles.Operator)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var (_, body) = await Ask(HttpMethod.Get, path, role);
            if (holds(body))
            {
                return body;
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"still {body.GetRawText()}");
            await Task.Delay(50);
        }
    }
}

internal sealed class Stumbling
{
    public volatile bool Now = true;
    public int Handled;
}

internal sealed class Stumble(Stumbling state) : IConsumer<ConsultationAnswered>
{
    public Task Consume(ConsumeContext<ConsultationAnswered> context)
    {
        if (state.Now)
        {
            throw new FormatException($"cannot read '{RunningOperations.Canary}'");
        }

        Interlocked.Increment(ref state.Handled);
        return Task.CompletedTask;
    }
}
