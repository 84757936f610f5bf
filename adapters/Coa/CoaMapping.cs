using System.Text.Json.Nodes;

namespace Keten.Adapters.Coa;

/// <summary>
/// What the COA may see, in the words of an <c>opvangverzoek</c>: which asylum seeker needs a safe place. Needs, health and residence
/// status have no place in it (sharing.md, never 4 and 20).
/// </summary>
public static class CoaMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.urgency"] = "spoed",
    }
    .Group("victim", "asielzoekers", ("name", "naam"), ("birthDate", "geboortedatum"), ("gender", "geslacht"), ("languages", "talen"))
    .Group("location", "vindplaatsen", ("city", "plaats"));

    public static JsonObject ToOpvangverzoek(Outgoing outgoing) => Envelope.Around(outgoing, "opvangverzoek", Words);
}
