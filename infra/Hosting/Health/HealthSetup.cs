using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Keten.Hosting;

/// <summary>Health at the root, for whoever watches the process. Says which part, never why.</summary>
public static class HealthSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does everything it needs, else 503.</summary>
    public static void MapKetenHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok(new Health("live", []))).AllowAnonymous();
        app.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    private static async Task<IResult> Ready(IEnumerable<IReady> parts, CancellationToken stop)
    {
        var checks = await Task.WhenAll(parts.Select(part => Look(part, stop)));
        var failing = checks.Where(check => !check.Ok).Select(check => check.Name).ToList();
        return failing.Count == 0
            ? Results.Ok(new Health("ready", checks))
            : Problems.Of(503, "not_ready", $"Not ready: {string.Join(", ", failing)}.");
    }

    private static async Task<HealthCheck> Look(IReady part, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return new HealthCheck(part.Name, await part.Check(patience.Token).WaitAsync(patience.Token));
        }
        catch (Exception)
        {
            return new HealthCheck(part.Name, false);
        }
    }

    private sealed record Health(string Status, IReadOnlyList<HealthCheck> Checks);

    private sealed record HealthCheck(string Name, bool Ok);
}
