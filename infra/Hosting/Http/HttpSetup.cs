using Microsoft.AspNetCore.Builder;
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
            kestrel.Limits.MaxRequestBodySize = RequestBody.Limit;
        });
        // A parameter that does not bind is a problem with a pointer, in development and in production.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json => Json.Apply(json.SerializerOptions));
        builder.AddKetenOpenApi();
    }

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
}
