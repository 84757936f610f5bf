using Hl7.Fhir.Model;
using Keten.Adapters.Zorg.Message;

namespace Keten.Zorgcoordinatie.ProcessMessage;

/// <summary>An answer in FHIR: a resource, and the HTTP status that goes with it.</summary>
internal sealed class FhirResult(Resource resource, int status = StatusCodes.Status200OK) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => status;

    /// <summary>An OperationOutcome with one error. The text is ours: it never repeats what came in.</summary>
    public static FhirResult Wrong(int status, OperationOutcome.IssueType code, string text) => Wrong(status, [Issue(code, text)]);

    public static FhirResult Wrong(int status, IEnumerable<OperationOutcome.IssueComponent> issues) => new(new OperationOutcome { Issue = [.. issues] }, status);

    public static OperationOutcome.IssueComponent Issue(OperationOutcome.IssueType code, string text, string? expression = null) => new()
    {
        Severity = OperationOutcome.IssueSeverity.Error,
        Code = code,
        Diagnostics = text,
        Expression = expression is null ? [] : [expression],
    };

    public async System.Threading.Tasks.Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Fhir.Write(resource);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = $"{Fhir.MediaType}; fhirVersion=4.0; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
