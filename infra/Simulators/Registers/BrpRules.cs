using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>What BRP Personen Bevragen 2.7 takes, and what a municipal gateway before it wants to know.</summary>
internal static partial class BrpRules
{
    private static readonly string[] Protocol = ["X-DOELBINDING", "X-VERWERKING", "X-GEBRUIKER"];
    private static readonly string[] Limited = ["burgerservicenummer", "geboorte", "geslacht", "leeftijd", "naam", "adressering"];

    private static readonly string[] All =
    [
        .. Limited, "aNummer", "datumEersteInschrijvingGBA", "uitsluitingKiesrecht", "europeesKiesrecht", "nationaliteiten", "overlijden", "verblijfplaats", "immigratie",
        "gemeenteVanInschrijving", "datumInschrijvingInGemeente", "indicatieCurateleRegister", "indicatieGezagMinderjarige", "gezag", "verblijfstitel", "kinderen", "ouders", "partners",
    ];

    /// <summary>Three of its seven questions: what each needs, what it may have besides, and what it may ask of a person.</summary>
    private static readonly Dictionary<string, (string[] Needs, string[] May, string[] Fields)> Types = new(StringComparer.Ordinal)
    {
        ["RaadpleegMetBurgerservicenummer"] = (["burgerservicenummer"], [], All),
        ["ZoekMetGeslachtsnaamEnGeboortedatum"] = (["geslachtsnaam", "geboortedatum"], ["inclusiefOverledenPersonen", "geslacht", "voorvoegsel", "voornamen"], Limited),
        ["ZoekMetPostcodeEnHuisnummer"] = (["postcode", "huisnummer"], ["huisletter", "huisnummertoevoeging", "inclusiefOverledenPersonen", "geboortedatum", "geslachtsnaam"], Limited),
    };

    /// <summary>Null when it is a good question.</summary>
    public static Wrong? Check(SimulatedQuestion asked) => asked switch
    {
        { Path: not "personen" } => Wrong.Place,
        _ when !HttpMethods.IsPost(asked.Method) => Wrong.Method,
        _ when asked.Headers["X-API-KEY"] != SimulatedQuestion.Key => Wrong.Key,
        _ when Protocol.Any(name => string.IsNullOrWhiteSpace(asked.Headers[name])) || !Oin().IsMatch(asked.Headers["X-ORIGIN-OIN"].ToString()) => Wrong.Rights,
        _ when !asked.Accepts("application/json") => Wrong.Accept,
        _ when !asked.IsJson() => Wrong.ContentType,
        _ => asked.Object() is { } body ? Check(body) : Wrong.Body,
    };

    private static Wrong? Check(JsonElement body)
    {
        if (!body.TryGetProperty("type", out var type))
            return Wrong.Missing(WrongParameter.Required("type"));
        if (type.ValueKind != JsonValueKind.String || !Types.TryGetValue(type.GetString()!, out var rules))
            return Wrong.Values(new WrongParameter("type", "value", "Waarde is geen geldig zoek type."));
        string[] needed = [.. rules.Needs.Append("fields").Where(name => !body.TryGetProperty(name, out _))];
        if (needed.Length > 0)
            return Wrong.Missing([.. needed.Select(WrongParameter.Required)]);

        WrongParameter[] wrong = [.. body.EnumerateObject().Select(one => Check(one, rules)).OfType<WrongParameter>()];
        return wrong.Length > 0 ? Wrong.Values(wrong) : null;
    }

    private static WrongParameter? Check(JsonProperty one, (string[] Needs, string[] May, string[] Fields) rules) => one.Name switch
    {
        "type" => null,
        // What is told by itself (inOnderzoek, geheimhoudingPersoonsgegevens, opschortingBijhouding, rni, verificatie) is in no list: asking for it is a mistake.
        "fields" => IsList(one.Value, 130, field => rules.Fields.Contains(field.Split('.')[0])) ? null : WrongParameter.Fields,
        "gemeenteVanInschrijving" => Fits(one, Municipality()),
        _ when !rules.Needs.Contains(one.Name) && !rules.May.Contains(one.Name) => WrongParameter.Unknown(one.Name),
        "burgerservicenummer" => IsList(one.Value, 20, Bsn().IsMatch) ? null : WrongParameter.Pattern(one.Name),
        "geboortedatum" => one.Value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(one.Value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : new(one.Name, "date", "Waarde is geen geldige datum."),
        "huisnummer" => one.Value.ValueKind == JsonValueKind.Number && one.Value.TryGetInt32(out var number) && number is >= 1 and <= 99999 ? null : new(one.Name, "integer", "Waarde is geen geldig getal."),
        "inclusiefOverledenPersonen" => one.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new(one.Name, "boolean", "Waarde is geen boolean."),
        "geslachtsnaam" or "voornamen" or "voorvoegsel" => Fits(one, Name()),
        "postcode" => Fits(one, Postcode()),
        "huisletter" => Fits(one, Letter()),
        "huisnummertoevoeging" => Fits(one, Addition()),
        _ => null,
    };

    private static bool IsList(JsonElement value, int most, Predicate<string> fits) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is var count && count >= 1 && count <= most
        && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String && fits(one.GetString()!));

    private static WrongParameter? Fits(JsonProperty one, Regex pattern) =>
        one.Value.ValueKind == JsonValueKind.String && pattern.IsMatch(one.Value.GetString()!) ? null : WrongParameter.Pattern(one.Name);

    [GeneratedRegex(@"\A000000(0[1-9]|10|99)[0-9A-Z]{12}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Oin();

    [GeneratedRegex(@"\A[0-9]{9}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Bsn();

    [GeneratedRegex(@"\A[0-9]{4}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Municipality();

    [GeneratedRegex(@"\A([a-zA-Z0-9À-ž .\-']{1,200}|[a-zA-Z0-9À-ž .\-']{3,199}\*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[1-9][0-9]{3} ?[A-Za-z]{2}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\A[a-zA-Z]\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\A[a-zA-Z0-9 \-]{1,4}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Addition();
}
