using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Messages;
using Keten.Sharing;

namespace Keten.Tests.Chain.Privacy;

/// <summary>
/// JSON of a record with a canary in every field, found by looking at the record: a field that somebody adds gets one too, and a
/// kind of field that this does not know fails the test.
/// </summary>
internal sealed class Filled(Canaries canaries)
{
    // Codes choose routes and may stand in clear, so they are no canaries.
    private static readonly Dictionary<string, object> _codes = new(StringComparer.Ordinal)
    {
        ["Report.Region"] = "nijmegen",
        ["Report.Municipality"] = "Nijmegen",
        ["Report.Urgency"] = "normal",
        ["Report.Forms"] = (string[])["sexual"],
        ["Report.Sectors"] = Codes.Sectors.Select(term => term.Code).Take(1),
        ["Report.Indicators"] = Codes.Indicators.Select(term => term.Code).Take(1),
        ["Location.Kind"] = "dwelling",
        ["Organisation.Role"] = "employer",
        ["OnlineTrace.Kind"] = "advert",
        ["Person.Roles"] = (string[])["victim"],
        ["Person.Gender"] = "female",
        ["Person.Nationality"] = "BG",
        ["Person.ResidenceStatus"] = "eu",
        ["Person.Languages"] = (string[])["bg"],
        ["Person.RiskFactors"] = (string[])["youth"],
        ["Person.Needs"] = (string[])["shelter"],
        ["Reporter.Kind"] = "employee",
        ["Reporter.Meldcode"] = "not_applicable",
        ["Reporter.IsSubject"] = false,
        ["Reporter.OpenTo"] = (string[])["police_callback"],
        ["FactRequest.Source"] = "analist",
    };

    // Given by the hub, never by who writes.
    private static readonly string[] _given = ["Person.Id"];

    /// <summary>A signal as it comes in; somebody in every role.</summary>
    public JsonObject Signal(string urgency, string at)
    {
        var signal = Of(typeof(Report), at, skip: ["Location.BagId"]);
        signal["urgency"] = urgency;
        signal["persons"] = new JsonArray([.. Codes.Roles.Select(role =>
        {
            var person = Of(typeof(Person), $"{at}.Persons({role.Code})", []);
            person["roles"] = new JsonArray(role.Code);
            return person;
        })]);
        return signal;
    }

    /// <summary>Any record.</summary>
    public JsonObject Of(Type record, string at, params string[] skip)
    {
        var json = new JsonObject();
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{record.Name}.{property.Name}";
            if (!_given.Contains(name) && !skip.Contains(name))
            {
                json[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = _codes.TryGetValue(name, out var code)
                    ? JsonSerializer.SerializeToNode(code)
                    : Value(property.PropertyType, property.Name, $"{at}.{property.Name}", skip);
            }
        }

        return json;
    }

    private JsonNode? Value(Type type, string name, string at, string[] skip) => type switch
    {
        _ when type == typeof(string) => Text(name, at),
        _ when type == typeof(DateOnly?) => canaries.Day(at),
        _ when type == typeof(bool?) || type == typeof(bool) => true,
        _ when type == typeof(int?) || type == typeof(int) => 17, // too common a value to be searched for
        _ when type == typeof(IReadOnlyList<string>) => new JsonArray(Text(name, at)),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => new JsonArray(Of(type.GenericTypeArguments[0], at, skip)),
        _ when type.Namespace == typeof(Report).Namespace => Of(type, at, skip),
        _ => throw new NotSupportedException($"{at}: what is a canary of {type}?"),
    };

    private string Text(string name, string at) => name switch
    {
        "Bsn" => canaries.Bsn(at),
        "Phone" => canaries.Phone(at),
        "Email" => canaries.Email(at),
        "Iban" => canaries.Iban(at),
        "KvkNumber" => canaries.Kvk(at),
        "LicensePlate" => canaries.Plate(at),
        "Postcode" => canaries.Postcode(at),
        "HouseNumber" => canaries.HouseNumber(at),
        // Agreed upon by its host, so what is the reporter's own is the path.
        "Webhook" => $"https://localhost:9/{canaries.Text(at)}",
        _ => canaries.Text(at),
    };
}
