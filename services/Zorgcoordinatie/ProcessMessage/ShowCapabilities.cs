using Hl7.Fhir.Model;
using Keten.Adapters.Zorg;

namespace Keten.Zorgcoordinatie.ProcessMessage;

/// <summary><c>GET /fhir/metadata</c>: what this FHIR server does, for anybody. It takes messages and nothing else.</summary>
internal static class ShowCapabilities
{
    public static void Map(RouteGroupBuilder fhir) => fhir.MapGet("metadata", () => new FhirResult(Statement()))
        .AllowAnonymous()
        .WithSummary("CapabilityStatement of the hub as a FHIR R4 server.");

    public static CapabilityStatement Statement() => new()
    {
        Status = PublicationStatus.Active,
        DateElement = new FhirDateTime("2026-11-28"),
        Kind = CapabilityStatementKind.Instance,
        Publisher = "Keten",
        Software = new() { Name = "Keten" },
        Implementation = new() { Description = "Referrals to the zorgcoördinatie mensenhandel, and what becomes of them." },
        FhirVersion = FHIRVersion.N4_0_1,
        Format = ["application/fhir+json"],
        Rest =
        [
            new()
            {
                Mode = CapabilityStatement.RestfulCapabilityMode.Server,
                Documentation = $"POST {ZorgAdapter.Process} with a message: a Bundle of MessageHeader and Task, and perhaps a Communication or a Consent. The Task has the identifier that it came with.",
                Security = new() { Description = "Bearer token or client certificate of the care provider." },
                Operation = [new() { Name = "process-message", Definition = "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message" }],
            },
        ],
        Messaging = [new() { Documentation = "In: status of a Task; Consent of who was taken on. Out: I12 and I13 (v2-0003) with Task, ServiceRequest, Patient, Organization, Consent and Provenance." }],
    };
}
