using Microsoft.OpenApi;

namespace Keten.Hosting;

/// <summary>
/// Endpoint metadata: what an endpoint takes that reads its body itself, for the description only. Nothing is checked by it; the
/// endpoint's own reader is the judge, and a test holds the two together.
/// </summary>
/// <param name="Name">Of the schema.</param>
/// <param name="MediaTypes">The first is the one to use.</param>
/// <param name="Schema">Of the body, or of one line of it.</param>
/// <param name="Headers">Name and meaning of request headers it heeds.</param>
public sealed record ReadByHand(string Name, IReadOnlyList<string> MediaTypes, Func<OpenApiSchema> Schema, params IReadOnlyList<(string Name, string Means)> Headers)
{
    internal void Describe(OpenApiOperation operation, OpenApiDocument? document)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = MediaTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchemaReference(Name, document) }, StringComparer.Ordinal),
        };
        operation.Parameters ??= [];
        foreach (var (name, means) in Headers)
        {
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = means, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }
}

/// <summary>Endpoint metadata: the answer is one of these, as the request has it. For the description only.</summary>
public sealed record OneOfThese(params IReadOnlyList<Type> Types);
