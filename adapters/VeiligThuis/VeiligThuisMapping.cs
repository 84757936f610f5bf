using System.Text.Json.Nodes;

namespace Keten.Adapters.VeiligThuis;

/// <summary>
/// What Veilig Thuis may see, in the words of a <c>meldcodemelding</c>: which child, and what gave cause. Suspects, health and residence
/// have no place in it; Veilig Thuis asks the professional.
/// </summary>
public static class VeiligThuisMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["signal.summary"] = "aanleiding",
    }
    .Group("victim", "jeugdigen", ("name", "naam"), ("birthDate", "geboortedatum"), ("address", "adres"));

    public static JsonObject ToMeldcodemelding(Outgoing outgoing) => Envelope.Around(outgoing, "meldcodemelding", Words);
}
