using System.Text.Json.Nodes;

namespace Keten.Adapters.RegularHelp;

/// <summary>
/// What regular help may see, in the words of a <c>hulpvraag</c>: who needs what, and how to reach them. That trafficking was
/// ever thought of has no place in it: forms, indicators, judgement and suspects stay away from an ordinary help file.
/// </summary>
public static class RegularHelpMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.summary"] = "toelichting",
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
    .Group("care", "hulp", ("needs", "hulpvragen"), ("provider", "hulpverlener"))
    .Group("location", "adressen", ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"));

    public static JsonObject ToHulpvraag(Outgoing outgoing) => Envelope.Around(outgoing, "hulpvraag", Words);
}
