using System.Text.Json.Nodes;

namespace Keten.Adapters.CoMensha;

/// <summary>
/// What CoMensha may see, in the words of a <c>registratie</c>: how many. Who they are has no place in it before a victim signed for
/// that (sharing.md, never 18).
/// </summary>
public static class CoMenshaMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["case.victimCount"] = "aantalSlachtoffers",
    };

    public static JsonObject ToRegistratie(Outgoing outgoing) => Envelope.Around(outgoing, "registratie", Words);
}
