using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keten.Hosting;

/// <summary>How every service speaks HTTP.</summary>
public static class HttpSetup
{
    /// <summary>Version of the public API (semver), on every answer: NL API Design Rules, /core/version-header.</summary>
    public const string ApiVersion = "1.0.0";

    public static void AddKetenHttp(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Kestrel breaks the connection at its own limit, and the caller never reads why. So it lets somewhat more in, and
            // our limit of 1 MiB answers 413 properly.
            kestrel.Limits.MaxRequestBodySize = 16 * RequestBody.Limit;
        });
        // A parameter that does not bind is a problem with a pointer, in development and in production.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json => Json.Apply(json.SerializerOptions));
        builder.AddKetenOpenApi();
    }

    /// <summary>For a streamed body of any length, such as a batch: the endpoint reads line by line and limits each.</summary>
    public static TBuilder AnySize<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Unlimited());

    /// <summary>The whole pipeline in its order: headers and problems outside, then route, token, role, body.</summary>
    public static void UseKetenHttp(this WebApplication app)
    {
        var always = app.Configuration["Keten:Embedded"] is not "true" and not "True";
        app.Use((http, next) => Answering.Handle(http, next, always));
        app.UseRouting();
        app.Use(Answering.Unrouted);
        app.UseAuthentication();
        app.Use(Answering.BadToken);
        app.UseAuthorization();
        app.Use(RequestBody.Buffer);
    }

    private sealed class Unlimited : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => null;
    }
}
