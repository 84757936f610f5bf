using Hl7.Fhir.Model;

namespace Keten.Adapters.Zorg.Message;

/// <summary>What is asked, as a ServiceRequest: why, how soon, and what the care provider may know of the signal. Suspects and their organisations have no place in it.</summary>
internal static class CareRequest
{
    private static readonly HashSet<string> Extras = new(StringComparer.Ordinal)
    {
        "signal.observedOn", "assessment.judgement", "enrichment.wijkteam",
        "reporter.kind", "reporter.organisation", "reporter.name", "reporter.email", "reporter.phone",
        "case.id", "case.strands", "case.status", "case.minorInvolved",
    };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "location.kind", "location.street", "location.houseNumber", "location.postcode", "location.city" };

    /// <param name="outgoing">What is sent.</param>
    /// <param name="subject">For whom; null: nobody who may be named.</param>
    public static ServiceRequest First(Outgoing outgoing, ResourceReference? subject)
    {
        var request = Further(outgoing, subject);
        foreach (var field in outgoing.View.Fields)
            Put(request, field);
        request.Extension.AddRange(outgoing.View.Fields.Where(field => Places.Contains(field.Path)).GroupBy(field => field.Subject).Select(Place));
        return request;
    }

    /// <summary>The same request for one more person: what is told of the signal stands in the first.</summary>
    public static ServiceRequest Further(Outgoing outgoing, ResourceReference? subject) => new()
    {
        Requisition = new Identifier(Naming.Delivery, outgoing.DeliveryId.ToString()),
        Status = RequestStatus.Active,
        Intent = outgoing.Kind == "consultation" ? RequestIntent.Proposal : RequestIntent.Order,
        Code = new CodeableConcept(Naming.Codes("purpose"), outgoing.View.Purpose),
        Subject = subject ?? new ResourceReference { Display = "Nog niemand bekend" },
        AuthoredOn = outgoing.DecidedAt.ToFhirDateTime(),
    };

    private static void Put(ServiceRequest request, SharedField field)
    {
        switch (field.Path)
        {
            case "signal.urgency":
                request.Priority = Extra.Text(field.Value) == "acute" ? RequestPriority.Urgent : RequestPriority.Routine;
                break;
            case "signal.forms" or "signal.indicators":
                request.ReasonCode.AddRange(Extra.Texts(field.Value).Select(code => new CodeableConcept(Naming.Codes(field.Path), code)));
                break;
            case "signal.summary" or "signal.narrative" or "consultation.question":
                request.Note.Add(new Annotation { Text = Extra.Text(field.Value), Extension = [new(Naming.Extension("note"), new Code(field.Path))] });
                break;
            case var path when Extras.Contains(path):
                request.Extension.AddRange(Extra.Of(field));
                break;
        }
    }

    private static Extension Place(IEnumerable<SharedField> fields)
    {
        string? Of(string path) => fields.FirstOrDefault(field => field.Path == path) is { } found ? Extra.Text(found.Value) : null;
        var place = new Extension { Url = Naming.Extension("location") };
        if (Of("location.kind") is { } kind)
            place.Extension.Add(new("kind", new Code(kind)));
        var address = new Address { PostalCode = Of("location.postcode"), City = Of("location.city") };
        if (string.Join(' ', new[] { Of("location.street"), Of("location.houseNumber") }.OfType<string>()) is { Length: > 0 } line)
            address.LineElement.Add(new FhirString(line));
        if (address.PostalCode is not null || address.City is not null || address.LineElement.Count > 0)
            place.Extension.Add(new("address", address));
        return place;
    }
}
