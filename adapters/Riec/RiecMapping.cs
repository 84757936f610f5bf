using System.Text.Json.Nodes;

namespace Keten.Adapters.Riec;

/// <summary>
/// What the RIEC may see, in the words of an <c>inbreng</c>: offenders, organisations, places and money. Victims, witnesses,
/// care and the reporter have no place in it, whatever a rule says (sharing.md, never 5, 6 and 20); victims are a number.
/// </summary>
public static class RiecMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["consultation.question"] = "vraag",
        ["signal.summary"] = "samenvatting",
        ["signal.forms"] = "verschijningsvormen",
        ["signal.sectors"] = "branches",
        ["signal.indicators"] = "indicatoren",
        ["signal.observedOn"] = "waargenomenOp",
        ["signal.online"] = "onlineSporen",
        ["assessment.judgement"] = "oordeel",
        ["case.id"] = "dossier.kenmerk",
        ["case.strands"] = "dossier.sporen",
        ["case.status"] = "dossier.status",
        ["case.outcome"] = "dossier.uitkomst",
        ["case.victimCount"] = "dossier.aantalSlachtoffers",
        ["case.minorInvolved"] = "dossier.minderjarigeBetrokken",
    }
    .Group("suspect", "subjecten", Person)
    .Group("facilitator", "facilitators", Person)
    .Group("organisation", "rechtspersonen", ("role", "rol"), ("name", "naam"), ("kvkNumber", "kvkNummer"))
    .Group("location", "objecten", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"), ("bagId", "bagId"))
    .Group("vehicle", "voertuigen", ("licensePlate", "kenteken"))
    .Group("account", "rekeningen", ("iban", "iban"))
    .Group("offence", "feiten", ("suspicions", "vermoedens"), ("enforcementHistory", "handhavingsverleden"))
    .Group("partner", "politie", Told)
    .Group("enrichment", "bronnen", ("kvk", "kvk"), ("bag", "bag"), ("enforcement", "handhaving"), ("earlierSignals", "eerdereSignalen"));

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
        ("phone", "telefoon"),
        ("email", "email"),
        ("address", "adres"),
    ];

    public static JsonObject ToInbreng(Outgoing outgoing) => Envelope.Around(outgoing, "inbreng", Words);
}
