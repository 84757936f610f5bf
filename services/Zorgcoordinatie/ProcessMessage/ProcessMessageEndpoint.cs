using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Keten.Adapters.Zorg;
using Keten.Adapters.Zorg.Message;
using Keten.Hosting;
using Keten.Sharing.Delivering.Hear;
using Microsoft.Net.Http.Headers;
using IssueType = Hl7.Fhir.Model.OperationOutcome.IssueType;

namespace Keten.Zorgcoordinatie.ProcessMessage;

/// <summary>
/// <c>POST /fhir/$process-message</c> (FHIR R4, MessageHeader-process-message): what a care provider says of a Task that it got. The
/// answer is a response message, given when what it does is durable, or an OperationOutcome.
/// </summary>
internal static class ProcessMessageEndpoint
{
    private const int MostBytes = 1024 * 1024;
    private const int MostIssues = 50;

    public static void Map(RouteGroupBuilder fhir) => fhir.MapPost(ZorgAdapter.Process, Process)
        .RequireAuthorization(Roles.Partner)
        .AddEndpointFilter<RouteHandlerBuilder, NoteHeard>()
        .WithSummary("A FHIR R4 message about a Task that this care provider got.");

    private static async Task<IResult> Process(HttpContext http, Listening listening, ConsentMessage consents)
    {
        if (http.User.Partner() is not { } partner || !ZorgAdapter.Served.Contains(partner))
            return FhirResult.Wrong(403, IssueType.Forbidden, "This token is of no care provider that speaks FHIR here.");
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !Fhir.MediaType.Equals(type.MediaType.Value, StringComparison.OrdinalIgnoreCase))
            return FhirResult.Wrong(415, IssueType.NotSupported, $"Send one Bundle as {Fhir.MediaType}.");
        if (await PartnerBody.Read(http.Request, MostBytes, http.RequestAborted) is not { } body)
            return FhirResult.Wrong(413, IssueType.TooLong, $"A message is at most {MostBytes} bytes.");

        Bundle bundle;
        try
        {
            if (System.Text.Json.JsonSerializer.Deserialize<Resource>(body.Span, Fhir.Json) is not Bundle read)
                return FhirResult.Wrong(400, IssueType.Structure, "A Bundle is expected.");
            bundle = read;
        }
        catch (DeserializationFailedException broken)
        {
            return FhirResult.Wrong(400, broken.Exceptions.Take(MostIssues).Select(one => FhirResult.Issue(IssueType.Structure, one.Message)));
        }
        catch (System.Text.Json.JsonException)
        {
            return FhirResult.Wrong(400, IssueType.Structure, "This is not one JSON value.");
        }

        var reading = CareAnswer.Read(bundle);
        return reading switch
        {
            { Issues.Count: > 0 } => FhirResult.Wrong(400, reading.Issues),
            { Consent: { } consent } => await consents.Take(http, partner, reading, consent, what => Say(what, reading.Header!)),
            { Event: { } heard } => await listening.Take(http, partner, heard, what => Say(what, reading.Header!)),
            _ => Response(reading.Header!, []),
        };
    }

    private static FhirResult Say(Heard heard, string header) => heard switch
    {
        Heard.Took(var refused) => Response(header, refused),
        Heard.MovedOn => FhirResult.Wrong(409, IssueType.Conflict, "This is not a next step of that Task."),
        Heard.Wrong(var errors) => FhirResult.Wrong(400, errors.Select(error => FhirResult.Issue(IssueType.NotSupported, error.Detail, ConsentMessage.PlaceOf(error.Pointer)))),
        Heard.NotTaken(var errors) => FhirResult.Wrong(422, errors.Select(error => FhirResult.Issue(IssueType.BusinessRule, error.Detail, ConsentMessage.PlaceOf(error.Pointer)))),
        _ => FhirResult.Wrong(404, IssueType.NotFound, "There is no such Task here."),
    };

    /// <summary>It took effect. What of it was not taken stands in a warning.</summary>
    private static FhirResult Response(string header, IReadOnlyList<string> refused)
    {
        const string Details = "urn:uuid:00000000-0000-4000-8000-000000000001";
        var answer = new MessageHeader
        {
            Event = new Coding("http://terminology.hl7.org/CodeSystem/v2-0003", "I12"),
            Source = new() { Name = "Keten", Endpoint = "urn:keten:hub" },
            Response = new() { Identifier = header, Code = MessageHeader.ResponseType.Ok },
        };
        var bundle = new Bundle { Type = Bundle.BundleType.Message };
        bundle.AddResourceEntry(answer, "urn:uuid:00000000-0000-4000-8000-000000000000");
        if (refused.Count > 0)
        {
            answer.Response.Details = new ResourceReference(Details);
            bundle.AddResourceEntry(
                new OperationOutcome
                {
                    Issue = [.. refused.Select(part => new OperationOutcome.IssueComponent
                    {
                        Severity = OperationOutcome.IssueSeverity.Warning,
                        Code = IssueType.Suppressed,
                        Diagnostics = $"Not taken and not kept, because no instrument lets you tell it: {part[(part.LastIndexOf('/') + 1)..]}.",
                    })],
                },
                Details);
        }

        return new FhirResult(bundle);
    }
}
