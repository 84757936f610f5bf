using System.Text.Json.Nodes;

namespace Keten.Adapters.YouthCare;

/// <summary>
/// What youth care may see, in the words of a <c>jeugdhulpvraag</c>: which child needs what. Health, suspects and what happened have
/// no place in it.
/// </summary>
public static class YouthCareMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.urgency"] = "spoed",
    }
    .Group("victim", "jeugdigen", ("name", "naam"), ("birthDate", "geboortedatum"), ("gender", "geslacht"), ("languages", "talen"), ("address", "woonplaats"))
    .Group("care", "jeugdigen", ("needs", "hulpvragen"))
    .Group("location", "vindplaatsen", ("city", "plaats"));

    public static JsonObject ToJeugdhulpvraag(Outgoing outgoing) => Envelope.Around(outgoing, "jeugdhulpvraag", Words);
}
