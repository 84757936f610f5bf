namespace Keten.Hosting.Regions;

/// <summary>The closed vocabulary of region files: the codes of design.md, domain.md and sharing.md.</summary>
public static class Vocabulary
{
    public static readonly IReadOnlyList<string> Roles =
        ["analist", "aandachtsfunctionaris", "ketenregisseur", "zorgcoordinator", "table-chair", "duty-officer", "enforcement"];

    public static readonly IReadOnlyList<string> ReporterKinds = ["resident", "business", "employee", "professional", "partner", "anonymous"];

    public static readonly IReadOnlyList<string> Sources = ["brp", "kvk", "bag", "enforcement-files", "wijkteam", "earlier-signals"];

    public static readonly IReadOnlyList<string> Purposes =
        ["alarm", "judge", "care", "investigate", "organised_crime", "protect", "residence", "administrate", "register"];

    public static readonly IReadOnlyList<string> StrandCodes = ["care", "criminal", "organised_crime", "administrative"];

    public static readonly IReadOnlyList<string> Levels = ["suspicion", "established"];

    public static readonly IReadOnlyList<string> WaysOut =
        ["regular_help", "zvh", "serious_disadvantage", "other_phenomenon", "administrative", "nothing_found", "other_municipality", "insufficient"];

    public static readonly IReadOnlyList<string> FeedbackCodes = ["received", "taken_up", "held", "question", "passed_on", "closed", "referred"];

    public static readonly IReadOnlyList<string> StrengtheningRules = ["hold_until_strengthened", "always_forward"];

    /// <summary>
    /// Every partner and the service that hosts its adapter. That service needs the data key of what is sent,
    /// so it is entitled before the message leaves.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> HostOf = Hosted(
        ("avimpct", ["meldkamer", "avim", "vreemdelingenpolitie", "pct"]),
        ("zorgcoordinatie",
        [
            "moviera", "zvh-noord-holland-noord-zorg", "zvh-groningen-zorg", "comensha", "nidos", "jeugdhulp", "cosm", "omm",
            "opvang", "crisisopvang", "overweeghuis", "coa", "ind",
        ]),
        ("informatieplein", ["riec-oost-nederland", "riec-noord-holland", "riec-noord"]),
        ("partners",
        [
            "nla", "om", "belastingdienst", "raad", "veilig-thuis", "zvh-rijk-van-nijmegen", "zvh-rivierenland",
            "zvh-noord-holland-noord", "zvh-gelderland-midden", "zvh-groningen", "hulp", "mma", "handhaving",
        ]));

    public static IReadOnlyList<string> Partners { get; } = [.. HostOf.Keys];

    /// <summary>Who may own a task: a role of staff, or a partner.</summary>
    public static IReadOnlyList<string> Owners { get; } = [.. Roles, .. HostOf.Keys];

    private static Dictionary<string, string> Hosted(params (string Service, string[] Partners)[] hosts) =>
        hosts.SelectMany(host => host.Partners.Select(partner => (partner, host.Service)))
            .ToDictionary(pair => pair.partner, pair => pair.Service, StringComparer.Ordinal);
}
