using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Hosting;

/// <summary>Runs an HTTP call as a <see cref="Work"/>: commits before it answers, and does it again when the document moved on meanwhile.</summary>
public static class Acting
{
    private const int Attempts = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Guid Http = Ids.Derive(Guid.Empty, "http");

    /// <summary>
    /// Runs <paramref name="act"/> in a fresh <see cref="Work"/> of the service that owns the endpoint. A result below 400 is
    /// committed and only then returned; a problem commits nothing. May run more than once: it must only touch the work.
    /// Throws TimeoutException (503) when the database stays away.
    /// </summary>
    public static async Task<IResult> Act(this HttpContext http, Func<Work, Task<IResult>> act)
    {
        var service = http.GetEndpoint()?.Metadata.GetMetadata<OwnedBy>()?.Service
            ?? throw new InvalidOperationException("This endpoint was not mapped by a service.");
        using var step = StepOf(http);
        return await http.RequestServices.GetRequiredService<IServiceScopeFactory>().Act(service, act);
    }

    /// <summary>What somebody does to a signal, or to its alarm (which has the signal's id), belongs to the trace of that signal. Looking at it does not.</summary>
    private static Activity? StepOf(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method)
        && http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }
        && (route.Contains("/signals/{id:guid}", StringComparison.Ordinal) || route.Contains("/alarms/{id:guid}", StringComparison.Ordinal))
        && Guid.TryParse(http.GetRouteValue("id") as string, out var signal)
            ? KetenTrace.Of(signal, $"{http.Request.Method} {route}")
            : null;

    /// <summary>The same for one piece of a larger call, such as one line of a batch.</summary>
    public static async Task<IResult> Act(this IServiceScopeFactory scopes, string service, Func<Work, Task<IResult>> act)
    {
        // The same over all attempts: when a commit happened and only its answer got lost, the next one meets the inbox.
        var message = Guid.CreateVersion7();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            work.Begin(new(service, message, Http, null, Patience, attempt > 0), acute: false);
            var result = await act(work);
            if (result is IStatusCodeHttpResult { StatusCode: >= 400 } || await work.Commit() != Outcome.Conflict)
            {
                return result;
            }

            await Task.Delay(Random.Shared.Next(1, 5 + (10 * attempt)));
        }

        return Problems.Of(409, "moved_on", "Others keep changing this at the same moment. Look again and retry.");
    }
}
