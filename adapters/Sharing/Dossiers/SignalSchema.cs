using Keten.Messages;
using Microsoft.OpenApi;
using static Keten.Hosting.Schemas;

namespace Keten.Sharing;

/// <summary>The signal as the description of the API has it (design, "The signal, as JSON"). <see cref="SignalReader"/> is what checks; it says more, such as which numbers pass.</summary>
public static class SignalSchema
{
    public static OpenApiSchema Signal() => Object(
        "Give at least one of narrative, indicators, persons, locations and organisations. Codes: GET /codes.",
        Must("region", Text("Id of the region.", 60)),
        May("municipality", Text("Derived from the locations when absent, else asked.", 100)),
        May("urgency", OneOf(Of(Codes.Urgencies), "acute is a claim until it is confirmed.")),
        May("observedOn", Day()),
        May("forms", Many(Codes.Forms)),
        May("sectors", Many(Codes.Sectors)),
        May("indicators", Many(Codes.Indicators)),
        May("narrative", Text("In the reporter's own words.", 20_000)),
        May("locations", List(Place(), 50)),
        May("organisations", List(Organisation(), 50)),
        May("vehicles", List(Object(null, Must("licensePlate", Text("Such as AB-123-C."))), 50)),
        May("online", List(Object(null, Must("kind", OneOf(Of(Codes.OnlineKinds))), Must("value", Text())), 50)),
        May("accounts", List(Object(null, Must("iban", Text())), 50)),
        May("persons", List(Person(), 50)),
        Must("reporter", Reporter()));

    private static OpenApiSchema Place() => Object(
        null,
        [Must("kind", OneOf(Of(Codes.LocationKinds))), .. Parts()]);

    private static OpenApiSchema Organisation() => Object(
        null,
        Must("role", OneOf(Of(Codes.OrganisationRoles))),
        May("name", Text(most: 200)),
        May("kvkNumber", Text("Eight digits.")));

    private static OpenApiSchema Person() => Object(
        "Somebody in view.",
        Must("roles", Many(Codes.Roles)),
        May("name", Object(null, May("given", Text(most: 100)), May("prefix", Text(most: 50)), May("family", Text(most: 100)))),
        May("aliases", List(Text(most: 100), 20)),
        May("description", Text(most: 2_000)),
        May("birthDate", Day()),
        May("ageEstimate", Number("Years.", 0, 120)),
        May("gender", OneOf(Of(Codes.Genders))),
        May("nationality", OneOf(Iso.Countries.Order(StringComparer.Ordinal), "ISO 3166-1 alpha-2; XK for Kosovo.")),
        May("bsn", Text("Nine digits that pass the 11-test.")),
        May("residenceStatus", OneOf(Of(Codes.ResidenceStatuses))),
        May("languages", List(OneOf(Iso.Languages.Order(StringComparer.Ordinal), "ISO 639."), 20)),
        May("phone", Text()),
        May("email", Text()),
        May("address", Object(null, Parts())),
        May("unaccompanied", YesOrNo("A minor without somebody responsible.")),
        May("riskFactors", Many(Codes.RiskFactors)),
        May("health", Text(most: 4_000)),
        May("needs", Many(Codes.Needs)));

    private static OpenApiSchema Reporter() => Object(
        "Who reports. Goes to nobody whom the reporter did not choose (openTo).",
        Must("kind", OneOf(Of(Codes.ReporterKinds), "partner only with a token.")),
        May("meldcode", OneOf(Of(Codes.Meldcodes))),
        May("isSubject", YesOrNo("The reporter is one of the persons.")),
        May("openTo", Many(Codes.OpenTo)),
        May("organisation", Text(most: 200)),
        May("name", Text(most: 200)),
        May("email", Text()),
        May("phone", Text()),
        May("webhook", Text("Where a system wants to hear the feedback: only with a token, and on a host that was agreed.", format: "uri")));

    private static (string Name, OpenApiSchema Schema, bool Required)[] Parts() =>
    [
        May("street", Text(most: 200)), May("houseNumber", Text(most: 20)), May("postcode", Text("Such as 6511AB.")), May("city", Text(most: 100)),
    ];

    private static OpenApiSchema Day() => Text("Not after today.", format: "date");

    private static OpenApiSchema Many(CodeList codes) => List(OneOf(Of(codes)));

    private static IEnumerable<string> Of(CodeList codes) => codes.Select(term => term.Code);
}
