using System.Text.Json.Nodes;

namespace Keten.Adapters.RegularHelp;

/// <summary>
/// What regular help may see, in the words of a <c>hulpvraag</c>: who needs what, and how to reach them. Suspects, indicators,
/// the judgement and health have no place in an ordinary help file.
/// </summary>
public static class RegularHelpMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["consultation.question"] = "vraag",
        ["signal.summary"] = "toelichting",
        ["signal.forms"] = "signalering",
        ["signal.urgency"] = "spoed",
    }
    .Group(
        "victim",
        "inwoners",
        ("name", "naam"),
        ("birthDate", "geboortedatum"),
        ("gender", "geslacht"),
        ("languages", "talen"),
        ("phone", "telefoon"),
        ("email", "email"),
        ("address", "adres"),
        ("riskFactors", "aandachtspunten"))
    .Group("care", "inwoners", ("needs", "hulpvragen"), ("provider", "hulpverlener"))
    .Group("location", "adressen", ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"));

    public static JsonObject ToHulpvraag(Outgoing outgoing) => Envelope.Around(outgoing, "hulpvraag", Words);
}
