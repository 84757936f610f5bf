using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Hosting;

/// <summary>
/// A no to whoever speaks FHIR, before any service of ours is reached: an OperationOutcome (R4, OperationOutcome) instead of problem
/// details. Written by hand, because Hosting knows no FHIR and needs no more of it than this.
/// </summary>
internal static class FhirProblem
{
    public const string MediaType = "application/fhir+json; fhirVersion=4.0; charset=utf-8";

    public static bool IsAsked(HttpContext http) => http.Request.Path.StartsWithSegments("/fhir", StringComparison.Ordinal);

    public static JsonObject Of(int status, string detail) => new()
    {
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray(new JsonObject { ["severity"] = "error", ["code"] = Code(status), ["diagnostics"] = detail }),
    };

    /// <summary>Of http://hl7.org/fhir/issue-type.</summary>
    private static string Code(int status) => status switch
    {
        400 => "structure",
        401 => "login",
        403 => "forbidden",
        404 => "not-found",
        405 or 415 => "not-supported",
        409 => "conflict",
        413 => "too-long",
        422 => "business-rule",
        429 => "throttled",
        503 => "transient",
        _ => "exception",
    };
}
