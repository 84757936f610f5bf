using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Keten.Hosting;

/// <summary>What OpenAPI says of every call alike: who may, which problems come back, which headers.</summary>
internal static class DescribedCall
{
    private const string Scheme = "bearer";
    private const string Problem = "Problem";

    private static readonly Dictionary<string, string> Refusals = new(StringComparer.Ordinal)
    {
        ["400"] = "The request has mistakes, each with a pointer.",
        ["401"] = "No valid bearer token.",
        ["403"] = "Not this role, region or partner.",
        ["404"] = "Not there, erased, or not for who asks.",
        ["409"] = "The state moved on, or this was done already.",
        ["413"] = "The body is larger than 1 MiB.",
        ["415"] = "The body is not JSON.",
        ["429"] = "Too many requests; see Retry-After.",
        ["503"] = "Not now; nothing was stored.",
    };

    // What means the same in every call.
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["cursor"] = "The next of the page before; absent for the first.",
        ["limit"] = "At most so many items.",
        ["region"] = "One of your token's; may be absent when that has exactly one.",
        ["partner"] = "Id of a partner.",
        ["purpose"] = "Code of what it is for; may be absent where there is one.",
        ["state"] = "Only in this state.",
        ["generation"] = "The failure you saw; 409 when it failed again since.",
        ["subject"] = "Id of a signal or case.",
        ["head"] = "SERVICE:NUMBER:HASH, as this call gave it before: must still be there.",
    };

    public static void Describe(OpenApiOperation operation, IReadOnlyList<object> metadata, OpenApiDocument? document)
    {
        var open = metadata.OfType<IAllowAnonymous>().Any();
        var roles = metadata.OfType<IAuthorizeData>().Select(data => data.Policy).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var who = open ? "Open to everybody." : roles.Count == 0 ? "Open to nobody." : $"Roles: {string.Join(", ", roles)}.";
        operation.Description = $"{operation.Description} {who}".Trim();
        operation.Security = open ? [] : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        if (metadata.OfType<OwnedBy>().FirstOrDefault() is { } owner)
        {
            operation.Tags = new HashSet<OpenApiTagReference> { new(owner.Service, document) };
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description ??= Parameters.GetValueOrDefault(parameter.Name ?? "");
        }

        operation.Responses ??= [];
        foreach (var answer in operation.Responses.Where(one => one.Key.StartsWith('2')).Select(one => one.Value).OfType<OpenApiResponse>())
        {
            answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            answer.Headers["API-Version"] = new OpenApiHeader { Description = "Version of this API (semver).", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        if (metadata.OfType<ReadByHand>().FirstOrDefault() is { } read)
        {
            read.Describe(operation, document);
        }

        foreach (var (status, text) in Refusals)
        {
            // A role other than none is asked only of whom is not let in; an open call refuses a bad token all the same.
            if (!(open && status == "403"))
            {
                operation.Responses.TryAdd(status, Refusal(text, document));
            }
        }

        // Only some calls have it.
        if (operation.Responses.ContainsKey("422"))
        {
            operation.Responses["422"] = Refusal("Understood and not taken, each with a pointer; nothing changed.", document);
        }
    }

    private static OpenApiResponse Refusal(string text, OpenApiDocument? document) => new()
    {
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) },
        },
    };

    /// <summary>The answer where all goes well.</summary>
    public static void Answer(OpenApiOperation operation, OpenApiSchema schema)
    {
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse
        {
            Description = "OK",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = schema } },
        };
    }

    /// <summary>For who makes a client of the description: GET /signals/{id} is getSignalsById.</summary>
    public static void Name(OpenApiOperation operation, string method, string path) =>
        operation.OperationId = method.ToLowerInvariant() + string.Concat(
            path[OpenApiSetup.Prefix.Length..].Split('/', '-').Select(part => part.StartsWith('{') ? $"By{Capital(part.Trim('{', '}'))}" : Capital(part)));

    private static string Capital(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];

    public static void Complete(OpenApiDocument document, IEnumerable<ReadByHand> bodies)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths[path[OpenApiSetup.Prefix.Length..]] = item;
        }

        document.Paths = paths;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Scheme,
            BearerFormat = "JWT",
            Description = "Claims: sub, role, region, partner.",
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[Problem] = ProblemSchema();
        foreach (var body in bodies.DistinctBy(body => body.Name))
        {
            document.Components.Schemas[body.Name] = body.Schema();
        }

        document.Tags = document.Paths.Values.SelectMany(path => path.Operations is { } all ? all.Values.ToList() : []).SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Reference.Id).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name }).ToHashSet();
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details, RFC 9457.",
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("about:blank; the code says which problem it is."),
            ["title"] = Text("The status in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text("What happened and what to do."),
            ["code"] = Text("Stable code."),
            ["requestId"] = Text("Finds this call in logs and traces."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(StringComparer.Ordinal) { "pointer", "code", "detail" },
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["pointer"] = Text("JSON pointer into the body, as a fragment; ?name for a query parameter."),
                        ["code"] = Text("Stable code."),
                        ["detail"] = Text("What to mend."),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
