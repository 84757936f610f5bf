namespace Keten.Messages;

/// <summary>Codes of who reports.</summary>
internal static class ReporterCodes
{
    public static readonly CodeList Kinds = new("reporterKinds",
        new("resident", new("inwoner", "resident")),
        new("business", new("bedrijf", "business")),
        new("employee", new("medewerker van de gemeente", "municipal employee")),
        new("professional", new("professional", "professional")),
        new("partner", new("ketenpartner", "partner")),
        new("anonymous", new("anoniem", "anonymous")));

    // Wet verplichte meldcode: the professional decides in five steps whether to report to Veilig Thuis.
    public static readonly CodeList Meldcodes = new("meldcodes",
        new("not_applicable", new("niet van toepassing", "not applicable")),
        new("undecided", new("nog niet besloten", "undecided")),
        new("reported", new("zelf gemeld bij Veilig Thuis", "reported to Veilig Thuis")),
        new("not_reported", new("besloten niet te melden", "decided not to report")),
        new("hub_sends", new("meld namens mij bij Veilig Thuis", "report to Veilig Thuis in my name")));

    public static readonly CodeList OpenTo = new("openTo",
        new("police_callback", new("de politie mag mij bellen", "the police may call me")),
        new("zorgcoordinatie", new("de zorgcoördinator mag contact opnemen", "the care coordinator may contact me")));
}
