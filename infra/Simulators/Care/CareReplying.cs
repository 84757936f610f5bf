using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Keten.Simulators.Inbox;
using Keten.Simulators.Replies;
using FhirTask = Hl7.Fhir.Model.Task;

namespace Keten.Simulators.Care;

/// <summary>What a care provider says to a delivery, as <see cref="Replying"/> has it for others: messages with the Task as it stands then. Pure.</summary>
internal static class CareReplying
{
    /// <summary>At once: it has the message.</summary>
    public static Bundle Received(string party, string header)
    {
        var answer = Header(party, $"{header}-ok");
        answer.Response = new() { Identifier = header, Code = MessageHeader.ResponseType.Ok };
        return Message(answer);
    }

    /// <summary>Later, in this order; each as JSON.</summary>
    public static IReadOnlyList<string> To(ReceivedDelivery delivery, string party, JsonObject? wish) => delivery.Kind switch
    {
        _ when delivery.IsNotice => [],
        "consultation" => [Said(delivery, party, "answered", FhirTask.TaskStatus.Completed, wish, Output("answer", (string?)wish?["answer"] ?? "supports"))],
        _ => [.. Replying.Statuses(wish).Select(status => Said(delivery, party, status, Status(status), wish, status == "completed" ? Output("outcome", (string?)wish?["outcome"]) : null))],
    };

    private static string Said(ReceivedDelivery delivery, string party, string what, FhirTask.TaskStatus status, JsonObject? wish, FhirTask.OutputComponent? output)
    {
        const string At = "urn:uuid:00000000-0000-4000-8000-00000000000b";
        var header = Header(party, $"{delivery.Id}-{what}");
        header.Focus = [new ResourceReference(At)];
        var task = new FhirTask
        {
            Identifier = [new("urn:keten:delivery", delivery.Id.ToString())],
            Status = status,
            Intent = delivery.Kind == "consultation" ? FhirTask.TaskIntent.Proposal : FhirTask.TaskIntent.Order,
            StatusReason = (string?)wish?["text"] is { } text ? new CodeableConcept { Text = text } : null,
            Output = output is null ? [] : [output],
        };
        var message = Message(header);
        message.AddResourceEntry(task, At);
        return JsonSerializer.Serialize(message, CareInbox.Json);
    }

    private static FhirTask.TaskStatus Status(string status) => status switch
    {
        "accepted" => FhirTask.TaskStatus.Accepted,
        "refused" => FhirTask.TaskStatus.Rejected,
        "progressed" => FhirTask.TaskStatus.InProgress,
        _ => FhirTask.TaskStatus.Completed,
    };

    private static FhirTask.OutputComponent? Output(string type, string? code) =>
        code is null ? null : new() { Type = new CodeableConcept("urn:keten:codes:output", type), Value = new Code(code) };

    private static MessageHeader Header(string party, string id) => new()
    {
        Id = id,
        Event = new Coding("http://terminology.hl7.org/CodeSystem/v2-0003", "I12"),
        Source = new() { Name = party, Endpoint = $"urn:keten:simulator:{party}" },
    };

    private static Bundle Message(MessageHeader header)
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Message };
        bundle.AddResourceEntry(header, "urn:uuid:00000000-0000-4000-8000-00000000000a");
        return bundle;
    }
}
