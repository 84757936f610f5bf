using System.Text.Json.Nodes;

namespace Keten.Adapters.Zvh;

/// <summary>
/// What the Zorg- en Veiligheidshuis may see, in the words of an <c>aanmelding</c> for its MDO. Where somebody is sheltered has
/// no place in it: never at a table (sharing.md, never 3).
/// </summary>
public static class ZvhMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["consultation.question"] = "vraag",
        ["signal.summary"] = "aanleiding",
        ["signal.narrative"] = "toelichting",
        ["signal.forms"] = "uitbuitingsvormen",
        ["signal.sectors"] = "sectoren",
        ["signal.indicators"] = "indicatoren",
        ["signal.observedOn"] = "waargenomenOp",
        ["signal.urgency"] = "spoed",
        ["signal.online"] = "onlineSporen",
        ["assessment.judgement"] = "oordeel",
        ["assessment.motivation"] = "motivering",
        ["case.id"] = "casus.kenmerk",
        ["case.strands"] = "casus.sporen",
        ["case.status"] = "casus.status",
        ["case.outcome"] = "casus.uitkomst",
        ["case.victimCount"] = "casus.aantalSlachtoffers",
        ["case.minorInvolved"] = "casus.minderjarigeBetrokken",
    }
    .Group("victim", "slachtoffers", [.. Person, ("health", "gezondheid")])
    .Group("suspect", "verdachten", Person)
    .Group("facilitator", "facilitators", Person)
    .Group("witness", "getuigen", Person)
    .Group("care", "slachtoffers", ("needs", "hulpvragen"), ("provider", "zorgverlener"))
    .Group("location", "locaties", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"))
    .Group("organisation", "organisaties", ("role", "rol"), ("name", "naam"), ("kvkNumber", "kvkNummer"))
    .Group("offence", "veiligheid", ("suspicions", "vermoedens"), ("enforcementHistory", "handhavingsverleden"))
    .Group("partner", "politie", Told)
    .Group("enrichment", "bronnen", ("kvk", "kvk"), ("bag", "bag"), ("enforcement", "handhaving"), ("wijkteam", "wijkteam"), ("earlierSignals", "eerdereSignalen"))
    .Group("reporter", "melder", ("kind", "soort"), ("organisation", "organisatie"));

    // Nobody's words go on but those of the police, to whom they listed.
    private static (string Ours, string Theirs)[] Told => [("answer", "oordeel"), ("outcome", "uitkomst"), ("text", "toelichting")];

    private static (string Ours, string Theirs)[] Person =>
    [
        ("name", "naam"),
        ("aliases", "aliassen"),
        ("description", "omschrijving"),
        ("birthDate", "geboortedatum"),
        ("gender", "geslacht"),
        ("nationality", "nationaliteit"),
        ("bsn", "bsn"),
        ("residenceStatus", "verblijfsstatus"),
        ("languages", "talen"),
        ("phone", "telefoon"),
        ("email", "email"),
        ("address", "adres"),
        ("unaccompanied", "alleenstaand"),
        ("riskFactors", "risicofactoren"),
    ];

    public static JsonObject ToAanmelding(Outgoing outgoing) => Envelope.Around(outgoing, "aanmelding", Words);
}
