using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>What KvK Zoeken 2 and Basisprofiel 1 take, and how they say no.</summary>
internal static partial class KvkRules
{
    public const string Search = "v2/zoeken";
    public const string Profile = "v1/basisprofielen/";

    private static readonly string[] Keys = ["kvkNummer", "rsin", "vestigingsnummer", "naam", "straatnaam", "plaats", "postcode"];
    private static readonly string[] Types = ["hoofdvestiging", "nevenvestiging", "rechtspersoon"];

    /// <summary>Null when it is a good question.</summary>
    public static SimulatedAnswer? Check(SimulatedQuestion asked) => asked switch
    {
        _ when !HttpMethods.IsGet(asked.Method) => No(StatusCodes.Status405MethodNotAllowed, "405", "Deze methode wordt niet ondersteund"),
        _ when asked.Headers["apikey"] != SimulatedQuestion.Key => No(StatusCodes.Status401Unauthorized, "401", "Geen of onjuiste apikey aangeleverd"),
        _ when !asked.Accepts("application/json", "application/hal+json") => No(StatusCodes.Status406NotAcceptable, "406", "Opgegeven Accept header wordt niet ondersteund"),
        { Path: Search } => CheckSearch(asked),
        _ when asked.Path.StartsWith(Profile, StringComparison.Ordinal) => CheckProfile(asked),
        _ => No(StatusCodes.Status404NotFound, "IPD0001", "Het opgevraagde product bestaat niet"),
    };

    public static SimulatedAnswer No(int status, string code, string text) => new(status, "application/hal+json",
        new JsonObject { ["fout"] = new JsonArray(new JsonObject { ["code"] = code, ["omschrijving"] = text }) }, Version: "2.0.0");

    private static SimulatedAnswer? CheckProfile(SimulatedQuestion asked) =>
        !Eight().IsMatch(asked.Path[Profile.Length..]) ? No(StatusCodes.Status400BadRequest, "IPD0004", "Het KVK-nummer is niet valide")
        : asked.Query.All(one => one.Key == "geoData" && IsBoolean(one.Value.ToString())) ? null
        : Invalid();

    private static SimulatedAnswer? CheckSearch(SimulatedQuestion asked) =>
        asked.Query.Keys.Any(Keys.Contains) && asked.Query.All(one => one.Value.All(value => Fits(one.Key, value ?? ""))) && BelongsTogether(asked.Query) ? null : Invalid();

    private static SimulatedAnswer Invalid() => No(StatusCodes.Status400BadRequest, "IPD1999", "De opgegeven parameters zijn niet valide");

    private static bool BelongsTogether(IQueryCollection query) =>
        query.ContainsKey("postcode") == (query.ContainsKey("huisnummer") || query.ContainsKey("postbusnummer"))
        && (!query.ContainsKey("huisletter") || query.ContainsKey("huisnummer"));

    private static bool Fits(string name, string value) => name switch
    {
        "kvkNummer" => Eight().IsMatch(value),
        "rsin" => value.Length == 9 && value.All(char.IsAsciiDigit),
        "vestigingsnummer" => value.Length == 12 && value.All(char.IsAsciiDigit),
        "naam" or "straatnaam" or "plaats" => !string.IsNullOrWhiteSpace(value),
        "postcode" => Postcode().IsMatch(value),
        "huisnummer" or "postbusnummer" => IsBetween(value, 0, 99999),
        "huisletter" => value.Length == 1 && char.IsAsciiLetter(value[0]),
        "type" => Types.Contains(value),
        "inclusiefInactieveRegistraties" => IsBoolean(value),
        "pagina" => IsBetween(value, 1, 1000),
        "resultatenPerPagina" => IsBetween(value, 1, 100),
        _ => false,
    };

    private static bool IsBoolean(string value) => value is "true" or "false";

    private static bool IsBetween(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    [GeneratedRegex(@"\A[0-9]{8}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Eight();

    [GeneratedRegex(@"\A[0-9]{4}[a-zA-Z]{2}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Postcode();
}
