using System.Text.Json.Nodes;

namespace Keten.Adapters.Template;

/// <summary>
/// What Template may see, in its own words: left our path, right its word. A path without a word has no place here and does not go,
/// whatever a rule gives; a word does not make anything flow that no rule gives.
/// </summary>
public static class TemplateMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["consultation.question"] = "vraag",
        ["signal.summary"] = "omschrijving",
        ["signal.forms"] = "vormen",
        ["signal.indicators"] = "signalen",
        ["case.id"] = "zaakKenmerk",
    }
    .Group("organisation", "organisaties", ("role", "rol"), ("name", "naam"), ("kvkNumber", "kvkNummer"))
    .Group("location", "locaties", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"));

    public static JsonObject ToBericht(Outgoing outgoing) => Envelope.Around(outgoing, "bericht", Words);
}
