using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.OpenApi;

namespace Keten.Hosting;

/// <summary>The OpenAPI document of whatever services this process holds; in the embedded host, of all of them.</summary>
public static class OpenApiSetup
{
    internal const string Prefix = "/api/v1";

    internal static void AddKetenOpenApi(this IHostApplicationBuilder builder)
    {
        var contact = builder.Configuration.GetSection("Keten:Api:Contact");
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = call => call.RelativePath?.StartsWith(Prefix[1..] + "/", StringComparison.Ordinal) == true;
            options.AddOperationTransformer((operation, context, _) =>
            {
                DescribedCall.Describe(operation, [.. context.Description.ActionDescriptor.EndpointMetadata], context.Document);
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Keten",
                    Version = HttpSetup.ApiVersion,
                    Description = "Signals of human trafficking, from report to feedback. / Signalen van mensenhandel, van melding tot terugkoppeling. "
                        + "Errors are problem details (RFC 9457).",
                    Contact = new OpenApiContact
                    {
                        Name = contact["Name"] ?? "Keten",
                        Email = contact["Email"] ?? "beheer@keten.example",
                        Url = new Uri(contact["Url"] ?? "https://keten.example/contact"),
                    },
                };
                document.Servers = [new OpenApiServer { Url = Prefix }];
                DescribedCall.Complete(document);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary><c>/api/v1/openapi.json</c>, for everybody (NL API Design Rules, /core/publish-openapi).</summary>
    public static void MapKetenOpenApi(this WebApplication app) =>
        app.MapOpenApi(Prefix + "/openapi.json").AllowAnonymous();
}
