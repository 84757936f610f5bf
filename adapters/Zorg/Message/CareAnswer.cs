using Hl7.Fhir.Model;
using Keten.Adapters.Events;
using FhirTask = Hl7.Fhir.Model.Task;

namespace Keten.Adapters.Zorg.Message;

/// <summary>
/// What a care provider's message says of a consultation or referral that it got: the status of the Task, in our terms. Pure.
/// <para>
/// accepted: it takes the referral on. rejected: it does not. in-progress and on-hold: it goes on, or waits. completed: it is done; of a
/// consultation (output <c>answer</c>) what it thinks. received and requested change nothing; with words they are a question. What else a Task can be is no step here.
/// A Consent comes with a Task that changes nothing, one at a time: either takes effect by itself, or does not.
/// </para>
/// </summary>
public static class CareAnswer
{
    private const int MaxText = 20_000;
    private const int MaxName = 256;

    private static readonly string[] Answers = ["supports", "against", "unknown"];

    /// <summary>What the message says, or why it cannot be taken.</summary>
    /// <param name="Event">Null: it says nothing that changes something, or there are issues.</param>
    /// <param name="Issues">With a FHIRPath to each place and never what stands there.</param>
    /// <param name="Header">Id of its header, for the answer; null when it has none.</param>
    /// <param name="About">The consultation or referral it is about.</param>
    /// <param name="Source">Where it comes from; with the header it makes the message the same message.</param>
    /// <param name="Consent">What a victim permits, objects to or takes back; null: it says nothing of that.</param>
    public sealed record Reading(PartnerEvent? Event, IReadOnlyList<OperationOutcome.IssueComponent> Issues, string? Header, Guid About = default, string Source = "", CareConsent? Consent = null)
    {
        public override string ToString() => $"Reading({Issues.Count} issues)";
    }

    public static Reading Read(Bundle bundle)
    {
        var issues = new List<OperationOutcome.IssueComponent>();
        void Wrong(OperationOutcome.IssueType code, string where, string what) =>
            issues.Add(new() { Severity = OperationOutcome.IssueSeverity.Error, Code = code, Expression = [where], Diagnostics = what });

        var header = bundle.Entry.FirstOrDefault()?.Resource as MessageHeader;
        if (bundle.Type != Bundle.BundleType.Message || header is null)
        {
            Wrong(OperationOutcome.IssueType.Structure, "Bundle", "A message: a Bundle of that type whose first entry is a MessageHeader.");
            return new(null, issues, null);
        }

        if (header.Id is not { Length: > 0 })
            Wrong(OperationOutcome.IssueType.Required, "Bundle.entry[0].resource.id", "The id of the header makes a repeated message the same message.");
        if (header.Source?.Endpoint is not { Length: > 0 and <= MaxName })
            Wrong(OperationOutcome.IssueType.Required, "Bundle.entry[0].resource.source.endpoint", $"Where it comes from, in at most {MaxName} characters.");
        for (var n = 1; n < bundle.Entry.Count; n++)
        {
            if (bundle.Entry[n].Resource is not (FhirTask or Communication or Consent or Organization or OperationOutcome))
                Wrong(OperationOutcome.IssueType.NotSupported, $"Bundle.entry[{n}].resource", "Of a care provider are taken: Task, Communication, Consent, Organization, OperationOutcome.");
        }

        var tasks = bundle.Entry.Select(entry => entry.Resource).OfType<FhirTask>().ToList();
        if (tasks is not [{ } task])
        {
            Wrong(OperationOutcome.IssueType.BusinessRule, "Bundle.entry", "Precisely one Task in a message.");
            return new(null, issues, header.Id);
        }

        if (task.Identifier.FirstOrDefault(one => one.System == Naming.Delivery)?.Value is not { } named || !Guid.TryParseExact(named, "D", out var about))
        {
            Wrong(OperationOutcome.IssueType.Required, "Bundle.entry.resource.ofType(Task).identifier", $"The identifier of system {Naming.Delivery} that the Task came with.");
            return new(null, issues, header.Id);
        }

        var text = Text(bundle, task);
        if (text?.Length > MaxText)
            Wrong(OperationOutcome.IssueType.TooLong, "Bundle.entry.resource.ofType(Task).statusReason.text", $"At most {MaxText} characters.");
        var heard = Said(header, task, about, text, Wrong);
        var stated = bundle.Entry.Select(entry => entry.Resource).OfType<Consent>().ToList();
        if (stated.Count > 1 || (stated.Count == 1 && heard is not null))
            Wrong(OperationOutcome.IssueType.BusinessRule, "Bundle.entry", "A Consent comes by itself, with a Task that is received.");
        var consent = stated is [var only] ? CareConsent.Read(only, Wrong) : null;
        return new(issues.Count == 0 ? heard : null, issues, header.Id, about, header.Source?.Endpoint ?? "", consent);
    }

    private static PartnerEvent? Said(MessageHeader header, FhirTask task, Guid about, string? text, Action<OperationOutcome.IssueType, string, string> wrong)
    {
        if (task.Status == FhirTask.TaskStatus.Completed && Output(task, "answer") is { } answer)
        {
            if (!Answers.Contains(answer))
                wrong(OperationOutcome.IssueType.CodeInvalid, "Bundle.entry.resource.ofType(Task).output.value", $"One of {string.Join(", ", Answers)}.");
            return new ConsultationAnsweredEvent { Id = header.Id ?? "", Source = header.Source?.Endpoint ?? "", ConsultationId = about, Answer = answer, Text = text };
        }

        var status = task.Status switch
        {
            FhirTask.TaskStatus.Accepted => "accepted",
            FhirTask.TaskStatus.Rejected => "refused",
            FhirTask.TaskStatus.InProgress or FhirTask.TaskStatus.OnHold => "progressed",
            FhirTask.TaskStatus.Completed => "completed",
            FhirTask.TaskStatus.Requested or FhirTask.TaskStatus.Received => text is null ? null : "asked",
            _ => Unknown(),
        };
        return status is null ? null : new ReferralEvent
        {
            Id = header.Id ?? "",
            Source = header.Source?.Endpoint ?? "",
            ReferralId = about,
            Status = status,
            Outcome = Output(task, "outcome"),
            Text = text,
        };

        string? Unknown()
        {
            wrong(OperationOutcome.IssueType.NotSupported, "Bundle.entry.resource.ofType(Task).status", "One of received, accepted, rejected, in-progress, on-hold, completed.");
            return null;
        }
    }

    private static string? Output(FhirTask task, string type) => task.Output
        .FirstOrDefault(one => one.Type?.Coding.Any(coding => coding.System == Naming.Codes("output") && coding.Code == type) == true)?.Value switch
    {
        Code code => code.Value,
        Coding coding => coding.Code,
        FhirString words => words.Value,
        _ => null,
    };

    private static string? Text(Bundle bundle, FhirTask task)
    {
        var words = new List<string?> { task.StatusReason?.Text };
        words.AddRange(task.Note.Select(note => note.Text));
        words.AddRange(bundle.Entry.Select(entry => entry.Resource).OfType<Communication>().SelectMany(said => said.Payload).Select(payload => (payload.Content as FhirString)?.Value));
        return string.Join("\n", words.Where(one => !string.IsNullOrWhiteSpace(one))) is { Length: > 0 } text ? text : null;
    }
}
