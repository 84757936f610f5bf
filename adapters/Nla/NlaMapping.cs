using System.Text.Json.Nodes;

namespace Keten.Adapters.Nla;

/// <summary>
/// What the Labour Authority may see, in the words of a <c>signaal</c>: the work first. Residence status, reflection period,
/// care and health have no place in it (sharing.md, never 4 and 20).
/// </summary>
public static class NlaMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["consultation.question"] = "vraag",
        ["signal.summary"] = "omschrijving",
        ["signal.narrative"] = "toelichting",
        ["signal.forms"] = "vormen",
        ["signal.sectors"] = "sectoren",
        ["signal.indicators"] = "arbeidsindicatoren",
        ["signal.observedOn"] = "waargenomenOp",
        ["signal.urgency"] = "spoed",
        ["signal.online"] = "onlineSporen",
        ["assessment.judgement"] = "oordeel",
        ["case.id"] = "zaakKenmerk",
        ["case.victimCount"] = "aantalWerknemers",
        ["case.minorInvolved"] = "minderjarigeBetrokken",
    }
    .Group("organisation", "werkgevers", ("role", "rol"), ("name", "naam"), ("kvkNumber", "kvkNummer"))
    .Group("location", "werklocaties", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"), ("bagId", "bagId"))
    .Group("vehicle", "voertuigen", ("licensePlate", "kenteken"))
    .Group("account", "rekeningen", ("iban", "iban"))
    .Group("victim", "werknemers", Person)
    .Group("suspect", "verdachten", Person)
    .Group("facilitator", "tussenpersonen", Person)
    .Group("witness", "getuigen", Person)
    .Group("offence", "overtredingen", ("suspicions", "vermoedens"), ("enforcementHistory", "handhavingsverleden"))
    .Group("enrichment", "bronnen", ("kvk", "kvk"), ("bag", "bag"), ("enforcement", "handhaving"), ("earlierSignals", "eerdereSignalen"))
    .Group("reporter", "melder", ("kind", "soort"), ("organisation", "organisatie"));

    private static (string Ours, string Theirs)[] Person =>
    [
        ("name", "naam"),
        ("aliases", "aliassen"),
        ("description", "omschrijving"),
        ("birthDate", "geboortedatum"),
        ("gender", "geslacht"),
        ("nationality", "nationaliteit"),
        ("bsn", "bsn"),
        ("languages", "talen"),
        ("phone", "telefoon"),
        ("email", "email"),
        ("address", "adres"),
    ];

    public static JsonObject ToSignaal(Outgoing outgoing) => Envelope.Around(outgoing, "signaal", Words);
}
