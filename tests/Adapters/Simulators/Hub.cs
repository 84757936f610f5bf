using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Keten.Tests.Adapters.Simulators;

/// <summary>Stands where the hub is: writes down the events it gets, and says what it is told to.</summary>
internal sealed class Hub : IAsyncDisposable
{
    private readonly WebApplication app = WebApplication.Create(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);

    private Hub()
    {
    }

    public ConcurrentQueue<(string Path, string? Bearer, string? Trace, byte[] Body)> Got { get; } = [];

    /// <summary>Statuses of the next answers; then 202.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    public string Address => app.Urls.First();

    public static async Task<Hub> Start()
    {
        var hub = new Hub();
        hub.app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            hub.Got.Enqueue((http.Request.Path, http.Request.Headers.Authorization, http.Request.Headers.TraceParent, body.ToArray()));
            http.Response.StatusCode = hub.Answers.TryDequeue(out var status) ? status : StatusCodes.Status202Accepted;
        });
        await hub.app.StartAsync();
        return hub;
    }

    public async Task Hears(int times)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Got.Count < times)
        {
            await Task.Delay(20, deadline.Token);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
