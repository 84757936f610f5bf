using System.Text.Json.Nodes;

namespace Keten.Adapters.CoMensha;

/// <summary>
/// What CoMensha may see, in the words of a <c>registratie</c>: how many, and who a victim is that signed for it (sharing.md, never 18).
/// What happened to whom has no place in it.
/// </summary>
public static class CoMenshaMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["case.victimCount"] = "aantalSlachtoffers",
    }
    .Group("victim", "slachtoffers", ("name", "naam"), ("birthDate", "geboortedatum"), ("gender", "geslacht"), ("nationality", "nationaliteit"));

    public static JsonObject ToRegistratie(Outgoing outgoing) => Envelope.Around(outgoing, "registratie", Words);
}
