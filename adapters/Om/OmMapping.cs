using System.Text.Json.Nodes;

namespace Keten.Adapters.Om;

/// <summary>
/// What the Openbaar Ministerie may see, in the words of a <c>zaakbericht</c> of a case with a criminal strand: of what and of whom there is a
/// suspicion. Care, health, residence and the reporter have no place in it. A word makes nothing flow that no rule gives.
/// </summary>
public static class OmMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.summary"] = "feitomschrijving",
        ["signal.forms"] = "uitbuitingsvormen",
        ["signal.indicators"] = "aanwijzingen",
        ["signal.observedOn"] = "pleegdatum",
        ["case.id"] = "zaak.kenmerk",
        ["case.strands"] = "zaak.sporen",
        ["case.status"] = "zaak.status",
        ["case.victimCount"] = "zaak.aantalSlachtoffers",
        ["case.minorInvolved"] = "zaak.minderjarigeBetrokken",
    }
    .Group("suspect", "verdachten", Person)
    .Group("facilitator", "medeverdachten", Person)
    .Group("victim", "slachtoffers", ("name", "naam"), ("birthDate", "geboortedatum"), ("languages", "talen"))
    .Group("organisation", "rechtspersonen", ("role", "rol"), ("name", "naam"), ("kvkNumber", "kvkNummer"))
    .Group("location", "plaatsenDelict", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"))
    .Group("offence", "strafbareFeiten", ("suspicions", "vermoedens"), ("enforcementHistory", "handhavingsverleden"));

    private static (string Ours, string Theirs)[] Person =>
    [
        ("name", "naam"),
        ("aliases", "aliassen"),
        ("birthDate", "geboortedatum"),
        ("nationality", "nationaliteit"),
        ("address", "adres"),
    ];

    public static JsonObject ToZaakbericht(Outgoing outgoing) => Envelope.Around(outgoing, "zaakbericht", Words);
}
