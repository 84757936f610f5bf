using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Keten.Adapters.Http;

namespace Keten.Adapters.Zorg.Message;

/// <summary>What a care provider's system says to a message at once: a response message, an OperationOutcome, or nothing. Pure.</summary>
internal static class CareReply
{
    private const int MaxTextLength = 2000;

    /// <returns>Null: not now.</returns>
    /// <param name="reply">As it came.</param>
    /// <param name="sent">Id of the message's header: the decision.</param>
    public static Answer? Read(PartnerReply reply, Guid sent)
    {
        if (reply.IsNo)
            return Refused(Fhir.TryRead<OperationOutcome>(reply.Body));
        if (!reply.IsYes)
            return null;
        if (reply.Body.Length == 0 || reply.Status == System.Net.HttpStatusCode.Conflict)
            return new Answer.Accepted();

        // A yes that cannot be read is none: what if it says no?
        var bundle = Fhir.TryRead<Bundle>(reply.Body);
        if (bundle?.Entry.FirstOrDefault()?.Resource is not MessageHeader { Response: { } response } || response.Identifier != sent.ToString())
            return null;
        return response.Code switch
        {
            MessageHeader.ResponseType.Ok => new Answer.Accepted(),
            MessageHeader.ResponseType.FatalError => Refused(bundle.Entry.Select(entry => entry.Resource).OfType<OperationOutcome>().FirstOrDefault()),
            _ => null,
        };
    }

    private static Answer.Refused Refused(OperationOutcome? outcome)
    {
        var issue = outcome?.Issue.FirstOrDefault();
        var unread = issue?.Code is OperationOutcome.IssueType.Invalid or OperationOutcome.IssueType.Structure or OperationOutcome.IssueType.Required
            or OperationOutcome.IssueType.Value or OperationOutcome.IssueType.Invariant or OperationOutcome.IssueType.NotSupported;
        var text = issue?.Details?.Text ?? issue?.Diagnostics;
        return new Answer.Refused(unread ? "rejected_as_invalid" : "refused_by_partner", text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text);
    }
}

/// <summary>FHIR R4 in JSON, read strictly.</summary>
public static class Fhir
{
    public const string MediaType = "application/fhir+json";

    public static JsonSerializerOptions Json { get; } = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    public static byte[] Write<T>(T resource)
        where T : Resource => JsonSerializer.SerializeToUtf8Bytes(resource, Json);

    /// <summary>Null: it is not FHIR R4, or another resource.</summary>
    public static T? TryRead<T>(byte[] body)
        where T : Resource
    {
        try
        {
            return JsonSerializer.Deserialize<Resource>(body, Json) as T;
        }
        catch (Exception unreadable) when (unreadable is DeserializationFailedException or JsonException)
        {
            return null;
        }
    }
}
