using System.Text.Json.Nodes;

namespace Keten.Adapters.Shelter;

/// <summary>
/// What a shelter may see, in the words of a <c>plaatsingsverzoek</c>: who needs a place. Health, residence, suspects and where else
/// somebody is sheltered have no place in it.
/// </summary>
public static class ShelterMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.urgency"] = "spoed",
    }
    .Group("victim", "clienten", ("name", "naam"), ("birthDate", "geboortedatum"), ("gender", "geslacht"), ("languages", "talen"), ("address", "woonplaats"))
    .Group("care", "clienten", ("needs", "hulpvragen"))
    .Group("location", "vindplaatsen", ("city", "plaats"));

    public static JsonObject ToPlaatsingsverzoek(Outgoing outgoing) => Envelope.Around(outgoing, "plaatsingsverzoek", Words);
}
