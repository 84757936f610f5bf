using System.Text.Json.Nodes;

namespace Keten.Adapters.Nidos;

/// <summary>
/// What Nidos may see, in the words of a <c>voogdijverzoek</c>: which child is alone, and where. Health, needs and what is suspected
/// have no place in it; the guardian hears those from care.
/// </summary>
public static class NidosMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.urgency"] = "spoed",
    }
    .Group("victim", "minderjarigen", ("name", "naam"), ("birthDate", "geboortedatum"), ("gender", "geslacht"), ("nationality", "nationaliteit"), ("languages", "talen"), ("unaccompanied", "alleenstaand"))
    .Group("location", "vindplaatsen", ("city", "plaats"));

    public static JsonObject ToVoogdijverzoek(Outgoing outgoing) => Envelope.Around(outgoing, "voogdijverzoek", Words);
}
