namespace Keten.Hosting;

/// <summary>Who may do something. The names are those in tokens, region files and on the command line.</summary>
public static class Roles
{
    /// <summary>Analist: enriches and weighs signals.</summary>
    public const string Analist = "analist";

    /// <summary>Aandachtsfunctionaris mensenhandel of a municipality.</summary>
    public const string Aandachtsfunctionaris = "aandachtsfunctionaris";

    /// <summary>Ketenregisseur: leads the chain in a region.</summary>
    public const string Ketenregisseur = "ketenregisseur";

    /// <summary>Zorgcoördinator: the care strand and its consents.</summary>
    public const string Zorgcoordinator = "zorgcoordinator";

    /// <summary>Chair of a table.</summary>
    public const string TableChair = "table-chair";

    /// <summary>Takes alarms, day and night.</summary>
    public const string DutyOfficer = "duty-officer";

    /// <summary>Municipal enforcement.</summary>
    public const string Enforcement = "enforcement";

    /// <summary>Keeps the hub running; never sees the content of a case.</summary>
    public const string Operator = "operator";

    /// <summary>Reads the ledger of disclosures.</summary>
    public const string PrivacyOfficer = "privacy-officer";

    /// <summary>A partner's system; the token names which.</summary>
    public const string Partner = "partner";

    public static IReadOnlyList<string> All { get; } =
    [
        Analist, Aandachtsfunctionaris, Ketenregisseur, Zorgcoordinator, TableChair, DutyOfficer, Enforcement, Operator, PrivacyOfficer, Partner,
    ];
}
