using System.Text.Json.Nodes;

namespace Keten.Adapters.Politie;

/// <summary>
/// What the police may see, in the words of a <c>melding</c>. One form for the four hats; each hat's own view decides how much
/// of it is filled. Care has no place in it, but for the reflection period, which aliens supervision must respect.
/// </summary>
public static class PolitieMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["consultation.question"] = "vraag",
        ["signal.summary"] = "omschrijving",
        ["signal.narrative"] = "verhaal",
        ["signal.forms"] = "uitbuitingsvormen",
        ["signal.sectors"] = "sectoren",
        ["signal.indicators"] = "indicatoren",
        ["signal.observedOn"] = "waargenomenOp",
        ["signal.urgency"] = "spoed",
        ["signal.online"] = "onlineSporen",
        ["care.reflectionPeriod"] = "bedenktijd",
        ["assessment.judgement"] = "oordeel",
        ["assessment.motivation"] = "motivering",
        ["case.id"] = "zaak.kenmerk",
        ["case.strands"] = "zaak.sporen",
        ["case.status"] = "zaak.status",
        ["case.outcome"] = "zaak.uitkomst",
        ["case.victimCount"] = "zaak.aantalSlachtoffers",
        ["case.minorInvolved"] = "zaak.minderjarigeBetrokken",
    }
    .Group("location", "locaties", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"), ("bagId", "bagId"))
    .Group("organisation", "organisaties", ("role", "rol"), ("name", "naam"), ("kvkNumber", "kvkNummer"))
    .Group("vehicle", "voertuigen", ("licensePlate", "kenteken"))
    .Group("account", "rekeningen", ("iban", "iban"))
    .Group("victim", "slachtoffers", [.. Person, ("health", "medischeBijzonderheden")])
    .Group("suspect", "verdachten", Person)
    .Group("facilitator", "facilitators", Person)
    .Group("witness", "getuigen", Person)
    .Group("offence", "feiten", ("suspicions", "verdenkingen"), ("enforcementHistory", "handhavingsverleden"))
    .Group("enrichment", "verrijking", ("brp", "brp"), ("kvk", "kvk"), ("bag", "bag"), ("enforcement", "handhaving"), ("earlierSignals", "eerdereSignalen"))
    .Group("reporter", "melder", ("kind", "soort"), ("organisation", "organisatie"), ("name", "naam"), ("email", "email"), ("phone", "telefoon"));

    private static (string Ours, string Theirs)[] Person =>
    [
        ("name", "naam"),
        ("aliases", "aliassen"),
        ("description", "signalement"),
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

    public static JsonObject ToMelding(Outgoing outgoing) => Envelope.Around(outgoing, "melding", Words);
}
