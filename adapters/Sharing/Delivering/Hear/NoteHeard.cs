using System.Diagnostics;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>On the way in of what partners say and fetch: one line of the logboek for each call with a valid token, whatever becomes of it.</summary>
public sealed class NoteHeard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var logboek = http.RequestServices.GetRequiredService<Logboek>();
        var (start, status) = (logboek.Now, "Error");
        try
        {
            var result = await next(context);
            status = (result as IStatusCodeHttpResult)?.StatusCode switch { null or < 400 => "Ok", < 500 => "Unset", _ => "Error" };
            return result;
        }
        finally
        {
            var partner = http.User.Partner() ?? "unknown";
            // What the sender traces as one goes on as that (W3C Trace Context); our own way out sends the signal's.
            ActivityContext? caller = ActivityContext.TryParse(http.Request.Headers.TraceParent, null, isRemote: true, out var sent) ? sent : null;
            logboek.Write($"{(HttpMethods.IsGet(http.Request.Method) ? "fetched by" : "heard")} {partner}", partner, http.Features.Get<Processing>() ?? new Processing(Guid.Empty, Vocabulary.Receive), status, start, caller);
        }
    }
}
