using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Keten.Benchmarks;

/// <summary>A bare Kestrel: before the raw store what an HTTP intake costs at the least, or a partner that takes what it gets.</summary>
internal sealed class Bare(WebApplication app) : IAsyncDisposable
{
    public Uri Url => new(app.Urls.First());

    /// <param name="take">Must be durable when it returns.</param>
    public static Task<Bare> Start(Func<Guid, byte[], Task> take) => Start("/signals", async Task (HttpContext http) =>
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var id = Guid.CreateVersion7();
        await take(id, body.ToArray());
        http.Response.StatusCode = 202;
        await http.Response.WriteAsJsonAsync(new { signalId = id });
    });

    public static Task<Bare> Partner() => Start("/inbox", () => Results.Accepted());

    private static async Task<Bare> Start(string path, Delegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost(path, answer);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
