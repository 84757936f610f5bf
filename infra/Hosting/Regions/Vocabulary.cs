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
    public static readonly IReadOnlyDictionary<string, string> HostOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["meldkamer"] = "avimpct", ["avim"] = "avimpct", ["vreemdelingenpolitie"] = "avimpct", ["pct"] = "avimpct",
        ["moviera"] = "zorgcoordinatie", ["zvh-noord-holland-noord-zorg"] = "zorgcoordinatie", ["zvh-groningen-zorg"] = "zorgcoordinatie",
        ["comensha"] = "zorgcoordinatie", ["nidos"] = "zorgcoordinatie", ["jeugdhulp"] = "zorgcoordinatie", ["cosm"] = "zorgcoordinatie",
        ["omm"] = "zorgcoordinatie", ["opvang"] = "zorgcoordinatie", ["crisisopvang"] = "zorgcoordinatie", ["overweeghuis"] = "zorgcoordinatie",
        ["coa"] = "zorgcoordinatie", ["ind"] = "zorgcoordinatie",
        ["riec-oost-nederland"] = "informatieplein", ["riec-noord-holland"] = "informatieplein", ["riec-noord"] = "informatieplein",
        ["nla"] = "partners", ["om"] = "partners", ["belastingdienst"] = "partners", ["raad"] = "partners", ["veilig-thuis"] = "partners",
        ["zvh-rijk-van-nijmegen"] = "partners", ["zvh-rivierenland"] = "partners", ["zvh-noord-holland-noord"] = "partners",
        ["zvh-gelderland-midden"] = "partners", ["zvh-groningen"] = "partners",
        ["hulp"] = "partners", ["mma"] = "partners", ["handhaving"] = "partners",
    };

    public static IReadOnlyList<string> Partners { get; } = [.. HostOf.Keys];

    /// <summary>Who may own a task: a role of staff, or a partner.</summary>
    public static IReadOnlyList<string> Owners { get; } = [.. Roles, .. HostOf.Keys];
}
