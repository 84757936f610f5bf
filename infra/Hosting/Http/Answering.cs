using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keten.Hosting;

/// <summary>What every answer has in common: the same headers, and a problem instead of an empty or a frightened answer.</summary>
internal static class Answering
{
    public static async Task Handle(HttpContext http, RequestDelegate next, bool secure)
    {
        Dress(http, secure);
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await Problems.Write(http, http.Response.StatusCode, Code(http.Response.StatusCode), Detail(http.Response.StatusCode));
            }
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more. What was committed stays, what was not is gone.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await Explain(http, failure);
        }
    }

    /// <summary>No such path is 404, no such method 405 and too much 413, before anybody is asked for a token.</summary>
    public static Task Unrouted(HttpContext http, RequestDelegate next)
    {
        switch (http.GetEndpoint())
        {
            case null:
                http.Response.StatusCode = 404;
                return Task.CompletedTask;
            case RouteEndpoint endpoint when http.Request.ContentLength > RequestBody.Limit && endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null:
                http.Response.StatusCode = 413;
                return Task.CompletedTask;
            case RouteEndpoint:
                return next(http);
            case var refusal:
                // Routing's own endpoints: 405 with Allow, 415.
                return refusal.RequestDelegate!(http);
        }
    }

    /// <summary>
    /// A token that is no good is refused everywhere. Taken for no token, an official whose token ran out would be an
    /// anonymous reporter, which is another route through the chain.
    /// </summary>
    public static Task BadToken(HttpContext http, RequestDelegate next) =>
        http.Request.Headers.Authorization.Count > 0 && http.User.Identity?.IsAuthenticated != true ? http.ChallengeAsync() : next(http);

    private static void Dress(HttpContext http, bool secure)
    {
        var headers = http.Response.Headers;
        headers["API-Version"] = HttpSetup.ApiVersion;
        headers["X-Request-Id"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.Path == OpenApiSetup.Prefix + "/openapi.json")
        {
            // The description is for every web page to read: NL API Design Rules, /core/publish-openapi.
            headers.AccessControlAllowOrigin = "*";
        }

        if (secure)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }

    private static Task Explain(HttpContext http, Exception failure)
    {
        if (failure is BadHttpRequestException bad)
        {
            return bad.StatusCode == 400
                ? Problems.Invalid(BadRequest.Errors(http, bad)).ExecuteAsync(http)
                : Problems.Write(http, bad.StatusCode, Code(bad.StatusCode), Detail(bad.StatusCode));
        }

        // To whoever needs to know that nothing was received, a bug is the same as a database that is away.
        var own = http.GetEndpoint()?.Metadata.GetMetadata<WhenUnavailable>();
        var status = own is not null || NotNow(failure) ? 503 : 500;
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Keten.Http")
            .LogError(failure, "{Method} {Route} failed with {Status}", http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, status);
        if (status == 503)
        {
            http.Response.Headers.RetryAfter = "5";
        }

        return own is not null
            ? Problems.Write(http, status, own.Code, own.Detail)
            : Problems.Write(http, status, Code(status), Detail(status));
    }

    private static bool NotNow(Exception failure) =>
        failure is TimeoutException or HttpRequestException or SocketException or OperationCanceledException
            or System.Data.Common.DbException { IsTransient: true }
        || (failure.InnerException is { } inner && NotNow(inner));

    private static string Code(int status) => status switch
    {
        400 => "invalid",
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        409 => "moved_on",
        413 => "too_large",
        415 => "unsupported_media_type",
        429 => "too_many_requests",
        503 => "not_now",
        >= 500 => "internal",
        _ => "refused",
    };

    private static string Detail(int status) => status switch
    {
        400 => "The request could not be read.",
        401 => "This needs a valid bearer token.",
        403 => "This token does not give access to this.",
        404 => "There is nothing here.",
        405 => "This address does not take this method; see the Allow header.",
        413 => "The body is larger than 1 MiB.",
        415 => "The body must be JSON (application/json).",
        429 => "Too many requests; see the Retry-After header.",
        503 => "The hub cannot do this at the moment. Nothing was stored; try again.",
        >= 500 => "Something went wrong on our side. The request id finds it in the log.",
        _ => "The request was refused.",
    };
}
