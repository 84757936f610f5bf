using System.Text.Json.Nodes;

namespace Keten.Adapters.Zorg;

/// <summary>
/// What the zorgcoördinator may see, in the words of a <c>zorgvraag</c>: the victim and what the victim needs. Suspects and
/// their organisations have no place in it; what matters for safety stands in the summary.
/// </summary>
public static class ZorgMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["consultation.question"] = "vraag",
        ["signal.summary"] = "aanleiding",
        ["signal.narrative"] = "toelichting",
        ["signal.forms"] = "uitbuitingsvormen",
        ["signal.indicators"] = "indicatoren",
        ["signal.observedOn"] = "waargenomenOp",
        ["signal.urgency"] = "spoed",
        ["assessment.judgement"] = "oordeel",
        ["case.id"] = "casusKenmerk",
        ["case.strands"] = "sporen",
        ["case.status"] = "status",
        ["case.minorInvolved"] = "minderjarigeBetrokken",
    }
    .Group(
        "victim",
        "clienten",
        ("name", "naam"),
        ("aliases", "roepnamen"),
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
        ("health", "gezondheid"))
    .Group("care", "clienten", ("needs", "hulpvragen"), ("shelter", "opvang"), ("provider", "zorgverlener"), ("reflectionPeriod", "bedenktijd"))
    .Group("location", "locaties", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"))
    .Group("enrichment", "bronnen", ("wijkteam", "wijkteam"))
    .Group("reporter", "melder", ("kind", "soort"), ("organisation", "organisatie"), ("name", "naam"), ("email", "email"), ("phone", "telefoon"));

    public static JsonObject ToZorgvraag(Outgoing outgoing) => Envelope.Around(outgoing, "zorgvraag", Words);
}
