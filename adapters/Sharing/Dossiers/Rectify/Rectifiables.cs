using System.Globalization;
using System.Text.Json.Nodes;

namespace Keten.Sharing.Rectify;

/// <summary>
/// Every field that can be put right, by the names of the signal's JSON. Not among them: stories, which are what somebody told;
/// roles, which are assessed; what only care may see (health, needs, shelters); and who reported.
/// </summary>
internal static class Rectifiables
{
    public static readonly IReadOnlyDictionary<string, Rectifiable> All = ((Rectifiable[])
    [
        Told("name.given", (person, swap) => person with { Name = Name(person.Name, name => name with { Given = One(name.Given, swap) }) }),
        Person("name.prefix", (person, swap) => person with { Name = Name(person.Name, name => name with { Prefix = One(name.Prefix, swap) }) }),
        Told("name.family", (person, swap) => person with { Name = Name(person.Name, name => name with { Family = One(name.Family, swap) }) }),
        Told("aliases", (person, swap) => person with { Aliases = Each(person.Aliases, swap) }, List),
        Person("description", (person, swap) => person with { Description = One(person.Description, swap) }),
        Told("birthDate", (person, swap) => person with { BirthDate = Day(person.BirthDate, swap) }),
        Person("ageEstimate", (person, swap) => person with { AgeEstimate = Number(person.AgeEstimate, swap) }),
        Person("gender", (person, swap) => person with { Gender = One(person.Gender, swap) }),
        Person("nationality", (person, swap) => person with { Nationality = One(person.Nationality, swap) }),
        Told("bsn", (person, swap) => person with { Bsn = One(person.Bsn, swap) }),
        Person("residenceStatus", (person, swap) => person with { ResidenceStatus = One(person.ResidenceStatus, swap) ?? "unknown" }),
        Person("languages", (person, swap) => person with { Languages = Each(person.Languages, swap) }, List),
        Told("phone", (person, swap) => person with { Phone = One(person.Phone, swap) }),
        Told("email", (person, swap) => person with { Email = One(person.Email, swap) }),
        Told("address.street", (person, swap) => person with { Address = Home(person.Address, home => home with { Street = One(home.Street, swap) }) }),
        Person("address.houseNumber", (person, swap) => person with { Address = Home(person.Address, home => home with { HouseNumber = One(home.HouseNumber, swap) }) }),
        Told("address.postcode", (person, swap) => person with { Address = Home(person.Address, home => home with { Postcode = One(home.Postcode, swap) }) }),
        Person("address.city", (person, swap) => person with { Address = Home(person.Address, home => home with { City = One(home.City, swap) }) }),
        Person("unaccompanied", (person, swap) => person with { Unaccompanied = Truth(person.Unaccompanied, swap) }),
        Person("riskFactors", (person, swap) => person with { RiskFactors = Each(person.RiskFactors, swap) }, List),

        Place("street", (place, swap) => place with { Street = One(place.Street, swap) }) with { Tells = true },
        Place("houseNumber", (place, swap) => place with { HouseNumber = One(place.HouseNumber, swap) }),
        Place("postcode", (place, swap) => place with { Postcode = One(place.Postcode, swap) }) with { Tells = true },
        Place("city", (place, swap) => place with { City = One(place.City, swap) }),

        Organisation("name", (organisation, swap) => organisation with { Name = One(organisation.Name, swap) }),
        Organisation("kvkNumber", (organisation, swap) => organisation with { KvkNumber = One(organisation.KvkNumber, swap) }),

        Signal("vehicle.licensePlate", value => new() { ["vehicles"] = List(new JsonObject { ["licensePlate"] = value }) }, (report, swap) => report with
        {
            Vehicles = [.. report.Vehicles.Select(one => swap(one.LicensePlate) is { } plate ? one with { LicensePlate = plate } : null).OfType<Vehicle>()],
        }) with { Tells = true },
        Signal("account.iban", value => new() { ["accounts"] = List(new JsonObject { ["iban"] = value }) }, (report, swap) => report with
        {
            Accounts = [.. report.Accounts.Select(one => swap(one.Iban) is { } iban ? one with { Iban = iban } : null).OfType<Account>()],
        }) with { Tells = true },
        Signal("online.value", value => new() { ["online"] = List(new JsonObject { ["kind"] = "other", ["value"] = value }) }, (report, swap) => report with
        {
            Online = [.. report.Online.Select(one => swap(one.Value) is { } trace ? one with { Value = trace } : null).OfType<OnlineTrace>()],
        }) with { Tells = true },
        Signal("signal.observedOn", value => new() { ["observedOn"] = value }, (report, swap) => report with { ObservedOn = Day(report.ObservedOn, swap) }),
        Signal("signal.forms", value => new() { ["forms"] = List(value) }, (report, swap) => report with { Forms = Each(report.Forms, swap) }),
        Signal("signal.sectors", value => new() { ["sectors"] = List(value) }, (report, swap) => report with { Sectors = Each(report.Sectors, swap) }),
        Signal("signal.indicators", value => new() { ["indicators"] = List(value) }, (report, swap) => report with { Indicators = Each(report.Indicators, swap) }),
    ]).ToDictionary(field => field.Path, StringComparer.Ordinal);

    private static Rectifiable Told(string leaf, Func<Person, Swap, Person> of, Func<JsonNode, JsonNode>? form = null) => Person(leaf, of, form) with { Tells = true };

    private static Rectifiable Person(string leaf, Func<Person, Swap, Person> of, Func<JsonNode, JsonNode>? form = null) =>
        new($"person.{leaf}", value => Somebody(leaf, form is null ? value : form(value))) { OfPerson = of };

    private static JsonObject Somebody(string leaf, JsonNode value)
    {
        var person = new JsonObject { ["roles"] = List("victim") };
        var parts = leaf.Split('.');
        person[parts[0]] = parts.Length == 1 ? value : new JsonObject { [parts[1]] = value };
        return new() { ["persons"] = List(person) };
    }

    private static Rectifiable Place(string leaf, Func<Location, Swap, Location> of) =>
        new($"location.{leaf}", value => new() { ["locations"] = List(new JsonObject { ["kind"] = "street", [leaf] = value }) }) { OfPlace = of };

    private static Rectifiable Organisation(string leaf, Func<Organisation, Swap, Organisation> of) =>
        new($"organisation.{leaf}", value => new() { ["organisations"] = List(new JsonObject { ["role"] = "other", [leaf] = value }) }) { OfOrganisation = of, Tells = true };

    private static Rectifiable Signal(string path, Func<JsonNode, JsonObject> asReported, Func<Report, Swap, Report> of) => new(path, asReported) { OfReport = of };

    private static JsonArray List(JsonNode value) => new(value);

    private static string? One(string? written, Swap swap) => written is null ? null : swap(written);

    private static IReadOnlyList<string> Each(IReadOnlyList<string> written, Swap swap) => [.. written.Select(one => swap(one)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static DateOnly? Day(DateOnly? day, Swap swap) => One(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), swap) is { } text
        ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static int? Number(int? number, Swap swap) => One(number?.ToString(CultureInfo.InvariantCulture), swap) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool? Truth(bool? truth, Swap swap) => One(truth switch { null => null, true => "true", false => "false" }, swap) is { } text ? text == "true" : null;

    private static PersonName? Name(PersonName? name, Func<PersonName, PersonName> change) =>
        name is null || change(name) is { Given: null, Prefix: null, Family: null } ? null : change(name);

    private static Address? Home(Address? home, Func<Address, Address> change) =>
        home is null || change(home) is { Street: null, HouseNumber: null, Postcode: null, City: null } ? null : change(home);
}
