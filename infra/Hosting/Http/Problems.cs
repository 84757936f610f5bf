using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Keten.Hosting;

/// <summary>Problem details (RFC 9457): the shape in which the hub says no; to whoever speaks FHIR, an OperationOutcome.</summary>
public static class Problems
{
    /// <summary>400 with a pointer per field.</summary>
    public static IResult Invalid(IReadOnlyList<FieldError> errors) =>
        new Answer(400, "invalid", "The request has mistakes; each is listed under errors.", errors);

    /// <inheritdoc cref="Invalid(IReadOnlyList{FieldError})"/>
    public static IResult Invalid(string pointer, string code, string detail) => Invalid([new FieldError(pointer, code, detail)]);

    /// <summary>422: well-formed, and not to be taken all the same; a pointer per field.</summary>
    public static IResult NotTaken(IReadOnlyList<FieldError> errors) =>
        new Answer(422, "not_taken", "This is understood and not taken; what it is about is listed under errors. Nothing changed.", errors);

    /// <summary>Any other status, with a stable code.</summary>
    public static IResult Of(int status, string code, string detail) => new Answer(status, code, detail, null);

    /// <summary>404: not there, erased, or not for the eyes of who asks. One answer for all three.</summary>
    public static IResult NotFound() => Of(404, "not_found", "There is nothing here.");

    /// <summary>403: a valid token, but not this role, region or partner.</summary>
    public static IResult Forbidden() => Of(403, "forbidden", "This token does not give access to this.");

    /// <summary>409: the state moved on, or this was done already.</summary>
    public static IResult MovedOn(string detail) => Of(409, "moved_on", detail);

    internal static Task Write(HttpContext http, int status, string code, string detail, IReadOnlyList<FieldError>? errors = null)
    {
        http.Response.StatusCode = status;
        if (FhirProblem.IsAsked(http))
            return http.Response.WriteAsJsonAsync(FhirProblem.Of(status, detail), Json.Options, FhirProblem.MediaType, http.RequestAborted);

        var problem = new Problem
        {
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = detail,
            Code = code,
            RequestId = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            Errors = errors,
        };
        return http.Response.WriteAsJsonAsync(problem, Json.Options, "application/problem+json", http.RequestAborted);
    }

    // A result and not a plain Results.Problem, so that the type, the request id and the content type are right everywhere
    // and Act can read the status before anything is committed.
    private sealed class Answer(int status, string code, string detail, IReadOnlyList<FieldError>? errors)
        : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public Task ExecuteAsync(HttpContext httpContext) => Write(httpContext, status, code, detail, errors);
    }
}
