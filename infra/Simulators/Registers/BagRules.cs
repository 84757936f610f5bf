using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>What BAG Individuele Bevragingen 2 takes at two of its addresses.</summary>
internal static partial class BagRules
{
    public const string Addresses = "adressen";
    public const string Extended = "adressenuitgebreid";

    private static readonly string[] Paged = ["page", "pageSize", "pandIdentificatie", "expand", "zoekresultaatIdentificatie"];

    /// <summary>Null when it is a good question.</summary>
    public static Wrong? Check(SimulatedQuestion asked) => asked switch
    {
        { Path: not (Addresses or Extended) } => Wrong.Place,
        _ when !HttpMethods.IsGet(asked.Method) => Wrong.Method,
        _ when asked.Headers["X-Api-Key"].Count == 0 => Wrong.Key,
        _ when asked.Headers["X-Api-Key"] != SimulatedQuestion.Key => Wrong.Rights,
        _ when !asked.Accepts("application/hal+json") => Wrong.Accept,
        { Path: Extended } when asked.Headers["Accept-Crs"].Count == 0 => Wrong.Precondition,
        { Path: Extended } when asked.Headers["Accept-Crs"] != "epsg:28992" => Wrong.Accept,
        { Query.Count: 0 } => Wrong.Missing(),
        _ => CheckValues(asked),
    };

    private static Wrong? CheckValues(SimulatedQuestion asked)
    {
        WrongParameter[] wrong =
        [
            .. asked.Query.Select(one => Check(one.Key, one.Value is [{ } value] ? value : "", asked.Path)).OfType<WrongParameter>(),
            .. ((string[])["postcode", "huisnummer"]).Where(name => !asked.Query.ContainsKey(name)).Select(WrongParameter.Required),
        ];
        return wrong.Length > 0 ? Wrong.Values(wrong) : null;
    }

    private static WrongParameter? Check(string name, string value, string path) => name switch
    {
        _ when path == Extended && Paged.Contains(name) => WrongParameter.Unknown(name),
        "postcode" => Postcode().IsMatch(value) ? null : WrongParameter.Pattern(name),
        "huisnummer" => IsBetween(value, 1, 99999) ? null : new(name, "integer", "Waarde is geen geldig getal."),
        "huisletter" => value.Length == 1 && char.IsAsciiLetter(value[0]) ? null : WrongParameter.Pattern(name),
        "huisnummertoevoeging" => value.Length is >= 1 and <= 4 && value.All(char.IsAsciiLetterOrDigit) ? null : WrongParameter.Pattern(name),
        "exacteMatch" => value is "true" or "false" ? null : new(name, "boolean", "Waarde is geen boolean."),
        "page" => IsBetween(value, 1, int.MaxValue) ? null : new(name, "minimum", "Waarde is lager dan minimum."),
        "pageSize" => IsBetween(value, 10, 100) ? null : new(name, "maximum", "Waarde ligt niet tussen minimum en maximum."),
        _ => WrongParameter.Unknown(name),
    };

    private static bool IsBetween(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    [GeneratedRegex(@"\A[1-9][0-9]{3}[a-zA-Z]{2}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Postcode();
}
