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
            options.AddSchemaTransformer((schema, context, _) =>
            {
                DescribedType.Describe(schema, context.JsonTypeInfo);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(async (operation, context, stop) =>
            {
                IReadOnlyList<object> metadata = [.. context.Description.ActionDescriptor.EndpointMetadata];
                if (metadata.OfType<OneOfThese>().FirstOrDefault() is { } answers)
                {
                    List<IOpenApiSchema> schemas = [];
                    foreach (var type in answers.Types)
                    {
                        schemas.Add(await context.GetOrCreateSchemaAsync(type, null, stop));
                    }

                    DescribedCall.Answer(operation, new OpenApiSchema { OneOf = schemas });
                }

                DescribedCall.Describe(operation, metadata, context.Document);
                DescribedCall.Name(operation, context.Description.HttpMethod!, context.Description.RelativePath!);
            });
            options.AddDocumentTransformer((document, context, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Keten",
                    Version = HttpSetup.ApiVersion,
                    Description = "Signals of human trafficking, from report to feedback. / Signalen van mensenhandel, van melding tot terugkoppeling. "
                        + "Errors are problem details (RFC 9457). Lists are {items, next}. Unknown properties and codes are refused; absent and null are the same. "
                        + "Moments are UTC.",
                    License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12") },
                    Contact = new OpenApiContact
                    {
                        Name = contact["Name"] ?? "Keten",
                        Email = contact["Email"] ?? "beheer@keten.example",
                        Url = new Uri(contact["Url"] ?? "https://keten.example/contact"),
                    },
                };
                document.Servers = [new OpenApiServer { Url = Prefix }];
                DescribedCall.Complete(document, context.DescriptionGroups.SelectMany(group => group.Items).SelectMany(call => call.ActionDescriptor.EndpointMetadata).OfType<ReadByHand>());
                return Task.CompletedTask;
            });
        });
    }

    /// <summary><c>/api/v1/openapi.json</c>, for everybody (NL API Design Rules, /core/publish-openapi).</summary>
    public static void MapKetenOpenApi(this WebApplication app) =>
        app.MapOpenApi(Prefix + "/openapi.json").AllowAnonymous();
}
