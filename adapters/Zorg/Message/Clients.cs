using System.Text.Json.Nodes;
using Hl7.Fhir.Model;

namespace Keten.Adapters.Zorg.Message;

/// <summary>The victims in a view as Patients: precisely what the view holds of each. A pseudonym is an identifier, a town an address without a street.</summary>
internal static class Clients
{
    /// <summary>Places of the dossier's persons of whom something may be seen, in order.</summary>
    public static IReadOnlyList<int> Of(SharedView view) =>
        [.. view.Fields.Where(field => field.Subject is not null && IsOfClient(field.Path)).Select(field => field.Subject!.Value).Distinct()];

    public static Patient Patient(SharedView view, int subject)
    {
        var patient = new Patient();
        foreach (var field in view.Fields.Where(field => field.Subject == subject && IsOfClient(field.Path)))
            Put(patient, field);
        return patient;
    }

    private static bool IsOfClient(string path) => path.StartsWith("victim.", StringComparison.Ordinal) || path.StartsWith("care.", StringComparison.Ordinal);

    private static void Put(Patient patient, SharedField field)
    {
        var isReduced = field.Level == Level.Reduce;
        switch (field.Path)
        {
            case "victim.name" when isReduced:
                patient.Identifier.Add(new Identifier(Naming.Pseudonym, Extra.Text(field.Value)));
                break;
            case "victim.name":
                patient.Name.Add(new HumanName { Use = HumanName.NameUse.Usual, Text = Extra.Text(field.Value) });
                break;
            case "victim.aliases":
                patient.Name.AddRange(Extra.Texts(field.Value).Select(alias => new HumanName { Use = HumanName.NameUse.Nickname, Text = alias }));
                break;
            case "victim.bsn":
                patient.Identifier.Add(new Identifier(Naming.Bsn, Extra.Text(field.Value)));
                break;
            case "victim.birthDate" when !isReduced:
                patient.BirthDate = Extra.Text(field.Value);
                break;
            case "victim.gender":
                patient.Gender = Extra.Text(field.Value) switch
                {
                    "female" => AdministrativeGender.Female,
                    "male" => AdministrativeGender.Male,
                    "unknown" => AdministrativeGender.Unknown,
                    _ => AdministrativeGender.Other,
                };
                break;
            case "victim.languages":
                patient.Communication.AddRange(Extra.Texts(field.Value).Select(language => new Patient.CommunicationComponent { Language = new CodeableConcept(Naming.Language, language) }));
                break;
            case "victim.phone":
                patient.Telecom.Add(new ContactPoint { System = ContactPoint.ContactPointSystem.Phone, Value = Extra.Text(field.Value) });
                break;
            case "victim.email":
                patient.Telecom.Add(new ContactPoint { System = ContactPoint.ContactPointSystem.Email, Value = Extra.Text(field.Value) });
                break;
            case "victim.address" when isReduced:
                patient.Address.Add(new Address { City = Extra.Text(field.Value) });
                break;
            case "victim.address":
                patient.Address.Add(new Address { Text = Extra.Text(field.Value) });
                break;
            case "victim.nationality":
                patient.Extension.Add(new Extension { Url = Naming.Nationality, Extension = [new("code", new CodeableConcept(Naming.Country, Extra.Text(field.Value)))] });
                break;
            default:
                patient.Extension.AddRange(Extra.Of(field));
                break;
        }
    }
}

/// <summary>Values of a view in FHIR where it has no element for them: an extension under the path, one for each value of a list.</summary>
internal static class Extra
{
    public static IEnumerable<Extension> Of(SharedField field) => Values(field.Value).Select(value => new Extension(Naming.Extension(field.Path), Typed(value)));

    public static string Text(JsonNode value) => value.ToString();

    public static IEnumerable<string> Texts(JsonNode value) => Values(value).Select(Text);

    private static IEnumerable<JsonNode> Values(JsonNode value) => value is JsonArray several ? several.Select(one => one!) : [value];

    private static DataType Typed(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => new FhirBoolean(true),
        System.Text.Json.JsonValueKind.False => new FhirBoolean(false),
        System.Text.Json.JsonValueKind.Number => new Integer(value.GetValue<int>()),
        _ => new FhirString(Text(value)),
    };
}
