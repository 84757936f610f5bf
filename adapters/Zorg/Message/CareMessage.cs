using Hl7.Fhir.Model;
using FhirTask = Hl7.Fhir.Model.Task;

namespace Keten.Adapters.Zorg.Message;

/// <summary>Where a message comes from and goes to, as FHIR has it in its header.</summary>
/// <param name="Hub">Our <c>$process-message</c>.</param>
/// <param name="HubOin">OIN of who runs the hub, 20 positions.</param>
/// <param name="Partner">Theirs.</param>
public sealed record Line(string Hub, string HubOin, string Partner);

/// <summary>
/// A consultation or referral as a FHIR R4 message: MessageHeader, Task, ServiceRequest, Patients, two Organizations, a Consent for
/// each permit that something rests on, and the Provenance. Pure: the same decision gives the same bytes. The Task names nobody; who
/// it is stands in the Patients, as far as the view holds it (sharing.md, must 4).
/// </summary>
public static class CareMessage
{
    private const string Referral = "I12";
    private const string Modification = "I13";

    public static Bundle Of(Outgoing outgoing, Line line)
    {
        var view = outgoing.View;
        string At(string entry) => Naming.UrlOf(view.DecisionId, entry);
        ResourceReference To(string entry) => new(At(entry));

        var clients = Clients.Of(view);
        var requests = clients.Count == 0
            ? [CareRequest.First(outgoing, null)]
            : clients.Select((client, n) => n == 0 ? CareRequest.First(outgoing, To($"patient {client}")) : CareRequest.Further(outgoing, To($"patient {client}"))).ToList();
        requests[0].Requester = To("hub");
        requests[0].Performer.Add(To("partner"));
        requests[0].SupportingInfo.AddRange(outgoing.Permits.Select(permit => To($"consent {permit.Id}")));

        var bundle = new Bundle
        {
            Type = Bundle.BundleType.Message,
            Identifier = new Identifier(Naming.Decision, view.DecisionId.ToString()),
            Timestamp = outgoing.DecidedAt,
        };
        bundle.AddResourceEntry(Header(outgoing, line, To), At("header"));
        bundle.AddResourceEntry(Task(outgoing, clients.Count == 1 ? To($"patient {clients[0]}") : null, To), At("task"));
        for (var n = 0; n < requests.Count; n++)
            bundle.AddResourceEntry(requests[n], At($"request {n}"));
        foreach (var client in clients)
            bundle.AddResourceEntry(Clients.Patient(view, client), At($"patient {client}"));
        bundle.AddResourceEntry(new Organization { Identifier = [new(Naming.Oin, line.HubOin)], Name = $"Keten, regio {outgoing.Region}" }, At("hub"));
        bundle.AddResourceEntry(new Organization { Identifier = [new(Naming.Partner, view.Partner)] }, At("partner"));
        foreach (var permit in outgoing.Permits)
            bundle.AddResourceEntry(Consent(permit, clients, To), At($"consent {permit.Id}"));
        bundle.AddResourceEntry(Provenance(outgoing, [.. requests.Select((_, n) => To($"request {n}")), .. clients.Select(client => To($"patient {client}"))], To("hub")), At("provenance"));
        return bundle;
    }

    private static MessageHeader Header(Outgoing outgoing, Line line, Func<string, ResourceReference> to) => new()
    {
        Id = outgoing.View.DecisionId.ToString(),
        Event = new Coding(Naming.Event, outgoing.Amends ? Modification : Referral),
        Destination = [new() { Endpoint = line.Partner, Receiver = to("partner") }],
        Sender = to("hub"),
        Source = new() { Name = "Keten", Endpoint = line.Hub },
        Focus = [to("task")],
    };

    private static FhirTask Task(Outgoing outgoing, ResourceReference? patient, Func<string, ResourceReference> to)
    {
        var task = new FhirTask
        {
            Identifier = [new(Naming.Delivery, outgoing.DeliveryId.ToString())],
            Status = FhirTask.TaskStatus.Requested,
            Intent = outgoing.Kind == "consultation" ? FhirTask.TaskIntent.Proposal : FhirTask.TaskIntent.Order,
            Code = new CodeableConcept(Naming.TaskCode, "fulfill"),
            Focus = to("request 0"),
            For = patient,
            AuthoredOn = outgoing.DecidedAt.ToFhirDateTime(),
            Requester = to("hub"),
            Owner = to("partner"),
            Input =
            [
                .. Input("corrects", outgoing.Corrects, Naming.Field),
                .. Input("recalls", outgoing.Recalls, Naming.Field),
                .. Input("groundChanged", outgoing.GroundChanged, Naming.Field),
                .. Input("obliges", outgoing.View.Obliges, Naming.Codes("obliges")),
            ],
        };
        if (outgoing.AnswerBy is { } by)
            task.Restriction = new() { Period = new Period { End = by.ToFhirDateTime() } };
        return task;
    }

    private static IEnumerable<FhirTask.ParameterComponent> Input(string type, IEnumerable<string> codes, string system) =>
        codes.Select(code => new FhirTask.ParameterComponent { Type = new CodeableConcept(Naming.Codes("input"), type), Value = new Coding(system, code) });

    private static Consent Consent(Permit permit, IReadOnlyList<int> clients, Func<string, ResourceReference> to) => new()
    {
        Identifier = [new(Naming.Consent, permit.Id.ToString())],
        Status = Hl7.Fhir.Model.Consent.ConsentState.Active,
        Scope = new CodeableConcept(Naming.ConsentScope, "patient-privacy"),
        Category = [new(Naming.ActCode, "IDSCL")],
        // Of somebody of whom nothing else may be seen there is no Patient.
        Patient = permit.Subject is { } subject && clients.Contains(subject) ? to($"patient {subject}") : new ResourceReference { Display = "Niet genoemd" },
        PolicyRule = new CodeableConcept(Naming.ActCode, "OPTIN"),
        Provision = new()
        {
            Type = Hl7.Fhir.Model.Consent.ConsentProvisionType.Permit,
            Actor = [new() { Role = new CodeableConcept(Naming.ParticipationType, "IRCP"), Reference = to("partner") }],
            Code = [.. permit.Paths.Select(path => new CodeableConcept(Naming.Field, path))],
        },
    };

    private static Provenance Provenance(Outgoing outgoing, List<ResourceReference> targets, ResourceReference hub) => new()
    {
        Target = targets,
        Recorded = outgoing.DecidedAt,
        PolicyElement = [new($"urn:keten:instrument:{outgoing.Instrument}")],
        Agent = [new() { Who = hub }],
        Entity = [new() { Role = Hl7.Fhir.Model.Provenance.ProvenanceEntityRole.Source, What = new ResourceReference { Identifier = new Identifier(Naming.Decision, outgoing.View.DecisionId.ToString()) } }],
    };

    /// <summary>UTC, to the second.</summary>
    internal static string ToFhirDateTime(this DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
