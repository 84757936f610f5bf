using System.Text.Json.Nodes;

namespace Keten.Adapters.Measures;

/// <summary>
/// What enforcement may see, in the words of a <c>controleverzoek</c>: where to look and at which business. Nobody is in it,
/// neither victim nor suspect, and no text that could name one (domain.md, administrative strand; sharing.md, never 5, 6, 20 and 26).
/// </summary>
public static class MeasuresMapping
{
    private static readonly PartnerWords Words = new PartnerWords()
        .Group("location", "plekken", ("kind", "soort"), ("street", "straat"), ("houseNumber", "huisnummer"), ("postcode", "postcode"), ("city", "plaats"), ("bagId", "bagId"))
        .Group("organisation", "bedrijven", ("role", "rol"), ("name", "naam"), ("kvkNumber", "kvkNummer"));

    public static JsonObject ToControleverzoek(Outgoing outgoing) => Envelope.Around(outgoing, "controleverzoek", Words);
}
