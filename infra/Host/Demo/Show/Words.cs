namespace Keten.Host.Demo.Show;

/// <summary>Codes as a Dutch reader says them.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["received"] = "ontvangen",
        ["enriching"] = "wordt verrijkt",
        ["held"] = "aangehouden",
        ["awaiting_reporter"] = "vraag aan melder",
        ["to_assess"] = "te beoordelen",
        ["consulting"] = "partners gevraagd",
        ["at_table"] = "aan tafel",
        ["to_decide"] = "te beslissen",
        ["handing_over"] = "overdracht",
        ["case"] = "casus",
        ["closing"] = "afronden",
        ["closed"] = "afgesloten",
        ["taken_up"] = "in behandeling",
        ["question"] = "vraag",
        ["passed_on"] = "doorgegeven",
        ["referred"] = "verwezen",
        ["care"] = "zorg",
        ["criminal"] = "strafrecht",
        ["organised_crime"] = "ondermijning",
        ["administrative"] = "bestuurlijk",
        ["regular_help"] = "reguliere hulp",
        ["zvh"] = "naar het ZVH",
        ["nothing_found"] = "niets gevonden",
        ["insufficient"] = "te weinig informatie",
        ["serious_disadvantage"] = "ernstige benadeling",
        ["other_phenomenon"] = "ander fenomeen",
        ["other_municipality"] = "andere gemeente",
        ["referred_away"] = "verwezen",
        ["merged"] = "samengevoegd",
        ["transferred"] = "overgedragen",
        ["raised"] = "alarm",
        ["phone_task"] = "bellen",
    };

    /// <summary>The code itself when there is no word for it.</summary>
    public static string For(string code) => Dutch.GetValueOrDefault(code, code);

    /// <summary>A feedback code; to a reporter closed is dealt with.</summary>
    public static string Told(string code) => code == "closed" ? "afgehandeld" : For(code);

    /// <summary>A partner as people call it: what comes after the first word is the region.</summary>
    public static string Partner(string id) => id switch
    {
        "avim" or "pct" or "nla" or "coa" or "cosm" or "ind" or "omm" => id.ToUpperInvariant(),
        _ when id.StartsWith("zvh-", StringComparison.Ordinal) => "ZVH",
        _ when id.StartsWith("riec-", StringComparison.Ordinal) => "RIEC",
        _ => char.ToUpperInvariant(id[0]) + id[1..],
    };
}
