using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Keten.Hosting;

/// <summary>Turns a request that did not bind into errors with pointers. ASP.NET's own text repeats the value, so none of it is used but a name.</summary>
internal static partial class BadRequest
{
    public static IReadOnlyList<FieldError> Errors(HttpContext http, BadHttpRequestException failure)
    {
        var type = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        if (type is not null && http.Features.Get<RequestBody.Bytes>() is { } body
            && StrictJson.Errors(body.Value.Span, type) is { Count: > 0 } errors)
        {
            return errors;
        }

        var parameter = Parameter().Match(failure.Message);
        return parameter.Success
            ? [new FieldError("?" + parameter.Groups["name"].Value, "parameter_invalid", "This parameter is missing or not of the right form.")]
            : [new FieldError("#", "unreadable", "The request could not be read.")];
    }

    [GeneratedRegex("^(Failed to bind parameter|Required parameter) \"[^\" ]+ (?<name>\\w+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
