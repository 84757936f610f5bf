namespace Keten.Hosting.Regions;

/// <summary>The closed vocabulary of region files: the codes of design.md, domain.md and sharing.md.</summary>
public static class Vocabulary
{
    public static readonly IReadOnlyList<string> Roles =
        ["analist", "aandachtsfunctionaris", "ketenregisseur", "zorgcoordinator", "table-chair", "duty-officer", "enforcement"];

    public static readonly IReadOnlyList<string> ReporterKinds = ["resident", "business", "employee", "professional", "partner", "anonymous"];

    /// <summary>Registers and files of the municipality itself, which are asked by keys.</summary>
    public static readonly IReadOnlyList<string> Registers = ["brp", "kvk", "bag", "enforcement-files", "wijkteam"];

    public static readonly IReadOnlyList<string> Sources = [.. Registers, "earlier-signals"];

    public static readonly IReadOnlyList<string> Purposes =
        ["alarm", "judge", "care", "investigate", "organised_crime", "protect", "residence", "administrate", "register"];

    public static readonly IReadOnlyList<string> StrandCodes = ["care", "criminal", "organised_crime", "administrative"];

    /// <summary>Where a victim can be sheltered, in the order in which they are thought of (domain.md, step 7).</summary>
    public static readonly IReadOnlyList<string> Shelters = ["nidos", "jeugdhulp", "omm", "coa", "cosm", "crisisopvang", "overweeghuis", "opvang"];

    public static readonly IReadOnlyList<string> Levels = ["suspicion", "established"];

    /// <summary>What has to come before a decision: nothing; an answer of a partner that was asked; the advice of the region's table; either of them.</summary>
    public static readonly IReadOnlyList<string> Preparations = ["nothing", "answer", "table", "table_or_answer"];

    /// <summary>When a partner may be asked: where prostitution or massage is in view; where the municipality has no local table.</summary>
    public static readonly IReadOnlyList<string> Occasions = ["sex_work", "no_local_table"];

    public static readonly IReadOnlyList<string> TableKinds = ["local", "regional", "riec", "informatieplein", "mdo", "drieluik", "agenda"];

    public static readonly IReadOnlyList<string> WaysOut =
        ["regular_help", "zvh", "serious_disadvantage", "other_phenomenon", "administrative", "nothing_found", "other_municipality", "insufficient"];

    /// <summary>They just close, or (other_municipality) the assessor names the receiver. All others end with whoever takes it, so they name one.</summary>
    public static readonly IReadOnlyList<string> WaysOutWithoutReceiver = ["nothing_found", "other_municipality", "insufficient"];

    public static readonly IReadOnlyList<string> FeedbackCodes = ["received", "taken_up", "held", "question", "passed_on", "closed", "referred"];

    /// <summary>Questions the hub asks by itself, so every region has their texts; beside them a region may have its own.</summary>
    public static readonly IReadOnlyList<string> Questions = ["municipality", "meldcode", "meldcode_yourself"];

    /// <summary>Who a report under the meldcode goes to: the law (Wmo art. 5.2.6) names Veilig Thuis and nobody else.</summary>
    public static readonly IReadOnlyList<string> MeldcodePartners = ["veilig-thuis"];

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

    /// <summary>Another region's people (sharing.md, R): no partner, has no adapter, and hears of matches only.</summary>
    public const string OtherRegion = "other_region";

    /// <summary>What two regions have in common (sharing.md, P).</summary>
    public const string Match = "match";

    /// <summary>The municipality's own people, who are recipients too (sharing.md, R), by role.</summary>
    public static readonly IReadOnlyList<string> Staff = ["analist", "aandachtsfunctionaris", "ketenregisseur", "zorgcoordinator"];

    /// <summary>Whoever reported (sharing.md, R): no partner, and nobody of whom the hub need know who it is.</summary>
    public const string Reporter = "reporter";

    /// <summary>What a reporter is told something for, and nobody else (sharing.md, P).</summary>
    public const string Feedback = "feedback";

    /// <summary>Services that let something leave of persons, by what these said of it: hosts of partners, and who asks registers.</summary>
    public static IReadOnlyList<string> Sharers { get; } = [.. HostOf.Values.Append("enrichment").Distinct(StringComparer.Ordinal)];

    /// <summary>Services that let something leave, each with a ledger of it: those, and who tells reporters.</summary>
    public static IReadOnlyList<string> Disclosers { get; } = [.. Sharers, "meldpunt"];

    /// <summary>What staff see a signal for, beside judging and care, and registers are asked for (sharing.md, P).</summary>
    public const string Enrich = "enrich";

    /// <summary>What a partner says to us for, where all others are told something (sharing.md, P).</summary>
    public const string Receive = "receive";

    /// <summary>Who may be told something under an instrument.</summary>
    public static IReadOnlyList<string> Covered { get; } = [.. HostOf.Keys, .. Registers, OtherRegion, .. Staff, Reporter];

    /// <summary>What for.</summary>
    public static IReadOnlyList<string> CoveredPurposes { get; } = [.. Purposes, Match, Enrich, Receive, Feedback];

    /// <summary>Who may own a task: a role of staff, or a partner.</summary>
    public static IReadOnlyList<string> Owners { get; } = [.. Roles, .. HostOf.Keys];

    /// <summary>Who may sit at a table: a duty officer answers alarms and sits at none.</summary>
    public static IReadOnlyList<string> Members { get; } = [.. Owners.Where(owner => owner != "duty-officer")];

    /// <summary>Who may register a victim with CoMensha: the zorgcoördinator, as the only member of staff with a hand in care, or a partner.</summary>
    public static IReadOnlyList<string> Registrars { get; } = ["zorgcoordinator", .. HostOf.Keys];

    private static Dictionary<string, string> Hosted(params (string Service, string[] Partners)[] hosts) =>
        hosts.SelectMany(host => host.Partners.Select(partner => (partner, host.Service)))
            .ToDictionary(pair => pair.partner, pair => pair.Service, StringComparer.Ordinal);
}
