using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keten.Hosting;

/// <summary>The OpenAPI document of whatever services this process holds; in the embedded host, of all of them.</summary>
public static class OpenApiSetup
{
    internal static void AddKetenOpenApi(this IHostApplicationBuilder builder) =>
        builder.Services.AddOpenApi("v1");

    /// <summary><c>/api/v1/openapi.json</c>, for everybody (NL API Design Rules, /core/publish-openapi).</summary>
    public static void MapKetenOpenApi(this WebApplication app) =>
        app.MapOpenApi("/api/v1/openapi.json").AllowAnonymous();
}
