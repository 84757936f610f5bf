using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Keten.Simulators.Inbox;
using FhirTask = Hl7.Fhir.Model.Task;
using IssueType = Hl7.Fhir.Model.OperationOutcome.IssueType;

namespace Keten.Simulators.Care;

/// <summary>
/// What a care provider's <c>$process-message</c> takes: one FHIR R4 message with a header, a Task for it, and what the Task is about;
/// every reference within the message leads somewhere in it. As strict as a real one. Pure.
/// </summary>
internal static class CareInbox
{
    public static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    private const string Delivery = "urn:keten:delivery";

    /// <param name="body">What came.</param>
    /// <param name="issues">What is wrong; empty when the message is returned.</param>
    public static CareDelivery? Read(string body, out IReadOnlyList<OperationOutcome.IssueComponent> issues)
    {
        var wrong = new List<OperationOutcome.IssueComponent>();
        issues = wrong;
        try
        {
            if (JsonSerializer.Deserialize<Resource>(body, Json) is not Bundle bundle)
            {
                wrong.Add(Issue(IssueType.Structure, "A Bundle is expected."));
                return null;
            }

            var delivery = Check(bundle, wrong);
            return wrong.Count == 0 ? delivery : null;
        }
        catch (DeserializationFailedException broken)
        {
            wrong.AddRange(broken.Exceptions.Select(one => Issue(IssueType.Structure, one.Message)));
            return null;
        }
        catch (JsonException)
        {
            wrong.Add(Issue(IssueType.Structure, "Not one JSON value."));
            return null;
        }
    }

    private static CareDelivery? Check(Bundle bundle, List<OperationOutcome.IssueComponent> wrong)
    {
        void Must(bool holds, IssueType code, string what)
        {
            if (!holds)
                wrong.Add(Issue(code, what));
        }

        var header = bundle.Entry.FirstOrDefault()?.Resource as MessageHeader;
        Must(bundle.Type == Bundle.BundleType.Message && header is not null, IssueType.Structure, "A message begins with its MessageHeader.");
        Must(header?.Event is Coding { System: "http://terminology.hl7.org/CodeSystem/v2-0003", Code: "I12" or "I13" }, IssueType.NotSupported, "MessageHeader.event: I12 or I13 of v2-0003.");
        Must(header?.Id is { Length: > 0 } && bundle.Identifier?.Value == header.Id, IssueType.Required, "MessageHeader.id, equal to Bundle.identifier.");
        Must(header?.Destination.Count == 1, IssueType.Required, "MessageHeader.destination: precisely one.");
        var task = Of<FhirTask>(bundle, header?.Focus.FirstOrDefault());
        Must(task is not null, IssueType.Required, "MessageHeader.focus: a Task in this message.");
        Must(task?.Status == FhirTask.TaskStatus.Requested, IssueType.BusinessRule, "Task.status: requested.");
        Must(task?.Code?.Coding.Any(coding => coding.Code == "fulfill") == true, IssueType.Required, "Task.code: fulfill.");
        Must(Of<ServiceRequest>(bundle, task?.Focus) is not null, IssueType.Required, "Task.focus: a ServiceRequest in this message.");
        Must(Of<Organization>(bundle, task?.Owner) is not null && Of<Organization>(bundle, task?.Requester) is not null, IssueType.Required, "Task.owner and Task.requester: Organizations in this message.");
        Must(bundle.Entry.Any(entry => entry.Resource is Provenance), IssueType.Required, "A Provenance.");
        Must(bundle.Entry.Select(entry => entry.Resource).OfType<Consent>().All(consent => consent.Patient is not null), IssueType.Required, "Consent.patient.");
        var id = Guid.Empty;
        Must(Guid.TryParseExact(task?.Identifier.FirstOrDefault(one => one.System == Delivery)?.Value, "D", out id), IssueType.Required, $"Task.identifier of system {Delivery}: a UUID.");
        foreach (var stray in References(JsonSerializer.SerializeToElement(bundle, Json)).Where(reference => bundle.Entry.All(entry => entry.FullUrl != reference)).Distinct())
            wrong.Add(Issue(IssueType.NotFound, $"{stray} leads nowhere in this message."));
        return wrong.Count > 0 ? null : new CareDelivery(
            header!.Id!,
            new ReceivedDelivery(id, task!.Intent == FhirTask.TaskIntent.Proposal ? "consultation" : "referral", ((Coding)header.Event!).Code == "I13"));
    }

    public static OperationOutcome.IssueComponent Issue(IssueType code, string text) => new() { Severity = OperationOutcome.IssueSeverity.Error, Code = code, Diagnostics = text };

    private static T? Of<T>(Bundle bundle, ResourceReference? reference)
        where T : Resource => bundle.Entry.FirstOrDefault(entry => entry.FullUrl == reference?.Reference)?.Resource as T;

    private static IEnumerable<string> References(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property =>
            property.Name == "reference" && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : References(property.Value)),
        _ => [],
    };
}

/// <summary>A message that was taken.</summary>
/// <param name="Header">Id of its MessageHeader: the same one is the same message.</param>
/// <param name="Delivery">What it is about.</param>
internal sealed record CareDelivery(string Header, ReceivedDelivery Delivery);
