using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Keten.Simulators.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using IssueType = Hl7.Fhir.Model.OperationOutcome.IssueType;

namespace Keten.Simulators.Care;

/// <summary>What happens to a FHIR message at a care provider: read, answered at once, and answered later as well.</summary>
internal sealed class CareReceiving(ReplySender replies, IHostApplicationLifetime life)
{
    private const string Fhir = "application/fhir+json";

    public async Task<IResult> Process(Party party, string body, JsonObject? wish, HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != Fhir)
        {
            return Wrong(StatusCodes.Status415UnsupportedMediaType, CareInbox.Issue(IssueType.NotSupported, $"Send {Fhir}."));
        }

        if (CareInbox.Read(body, out var issues) is not { } message)
        {
            return Wrong(StatusCodes.Status400BadRequest, [.. issues]);
        }

        var isNew = Guid.TryParse(message.Header, out var key) ? party.Seen.Add(key, body) : true;
        if (isNew is null)
        {
            return Wrong(StatusCodes.Status422UnprocessableEntity, CareInbox.Issue(IssueType.Duplicate, "This MessageHeader.id came with another message."));
        }

        // The same message once more gets the same answer, and has no other effect.
        if (isNew == true)
        {
            await replies.Enqueue(party.Id, new Reply(_ => CareReplying.To(message.Delivery, party.Id, wish), Fhir, hub => hub.FhirOf(party.Id), http.Request.Headers.TraceParent), life.ApplicationStopping);
        }

        return Said(CareReplying.Received(party.Id, message.Header), StatusCodes.Status200OK);
    }

    private static IResult Wrong(int status, params List<OperationOutcome.IssueComponent> issues) => Said(new OperationOutcome { Issue = issues }, status);

    private static IResult Said(Resource resource, int status) => Results.Text(JsonSerializer.Serialize(resource, CareInbox.Json), Fhir, Encoding.UTF8, status);
}
