using Keten.Hosting.Regions;

namespace Keten.Sharing.Convenants;

/// <summary>Class R of every partner (design, "Partner ids"), and of staff by role. Each adapter says the same of those it serves; a test compares them. Enforcement's files are enforcement's.</summary>
public static class PartnerClass
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["meldkamer"] = "police_emergency",
        ["avim"] = "police_investigation",
        ["vreemdelingenpolitie"] = "police_aliens",
        ["pct"] = "police_pct",
        ["nla"] = "nla",
        ["om"] = "om",
        ["belastingdienst"] = "belastingdienst",
        ["ind"] = "ind",
        ["coa"] = "coa",
        ["raad"] = "raad",
        ["nidos"] = "nidos",
        ["jeugdhulp"] = "youth_care",
        ["cosm"] = "shelter",
        ["omm"] = "shelter",
        ["opvang"] = "shelter",
        ["crisisopvang"] = "shelter",
        ["overweeghuis"] = "shelter",
        ["moviera"] = "zorgcoordinatie",
        ["zvh-noord-holland-noord-zorg"] = "zorgcoordinatie",
        ["zvh-groningen-zorg"] = "zorgcoordinatie",
        ["veilig-thuis"] = "veilig_thuis",
        ["riec-oost-nederland"] = "riec_member",
        ["riec-noord-holland"] = "riec_member",
        ["riec-noord"] = "riec_member",
        ["zvh-rijk-van-nijmegen"] = "zvh_safety_member",
        ["zvh-rivierenland"] = "zvh_safety_member",
        ["zvh-noord-holland-noord"] = "zvh_safety_member",
        ["zvh-gelderland-midden"] = "zvh_safety_member",
        ["zvh-groningen"] = "zvh_safety_member",
        ["hulp"] = "regular_help",
        ["comensha"] = "comensha",
        ["handhaving"] = "enforcement",
        ["brp"] = "brp",
        ["kvk"] = "kvk",
        ["bag"] = "bag",
        ["enforcement-files"] = "enforcement",
        ["wijkteam"] = "wijkteam",
        ["analist"] = "analist",
        ["aandachtsfunctionaris"] = "aandachtsfunctionaris",
        ["ketenregisseur"] = "ketenregisseur",
        ["zorgcoordinator"] = "zorgcoordinatie",
        [Vocabulary.Reporter] = "reporter",
    };

    /// <summary>Every class that a partner can be of.</summary>
    public static IReadOnlyList<string> Classes { get; } = [.. Vocabulary.Partners.Select(Of).OfType<string>().Distinct()];

    /// <summary>Null: nobody to whom the hub sends.</summary>
    public static string? Of(string partner) => Known.GetValueOrDefault(partner);
}
