using System.Text.Json.Nodes;

namespace Keten.Adapters.Raad;

/// <summary>
/// What the Raad voor de Kinderbescherming may see, in the words of a <c>verzoekTotOnderzoek</c>: which child, with whom it lives and what gave
/// cause. Offenders, health and the reporter have no place in it; the Raad hears them itself. A word makes nothing flow that no rule gives.
/// </summary>
public static class RaadMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.summary"] = "zorgen",
        ["signal.urgency"] = "spoed",
        ["case.id"] = "zaakKenmerk",
    }
    .Group("victim", "minderjarigen", ("name", "naam"), ("birthDate", "geboortedatum"), ("gender", "geslacht"), ("nationality", "nationaliteit"), ("languages", "talen"), ("address", "verblijfplaats"), ("unaccompanied", "zonderGezagsdrager"));

    public static JsonObject ToVerzoek(Outgoing outgoing) => Envelope.Around(outgoing, "verzoekTotOnderzoek", Words);
}
