using System.Text.Json.Nodes;
using Keten.Messages;

namespace Keten.Adapters.CoMensha;

/// <summary>
/// What CoMensha may see, in the words of a <c>registratie</c>: how many, and who a victim is that signed for it (sharing.md, never 18).
/// What happened to whom has no place in it. Beside a victim stands <c>htcds</c>: the same in the codes of HTCDS 2.0, as far as it has them.
/// </summary>
public static class CoMenshaMapping
{
    private static readonly PartnerWords Words = new PartnerWords
    {
        ["case.victimCount"] = "aantalSlachtoffers",
    }
    .Group("victim", "slachtoffers", ("name", "naam"), ("birthDate", "geboortedatum"), ("gender", "geslacht"), ("nationality", "nationaliteit"));

    public static JsonObject ToRegistratie(Outgoing outgoing)
    {
        var message = Envelope.Around(outgoing, "registratie", Words);
        foreach (var victim in (message["fields"]!["registratie"]!["slachtoffers"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (ToHtcds(victim) is { Count: > 0 } codes)
            {
                victim["htcds"] = codes;
            }
        }

        return message;
    }

    // Values that go already; the standard's fields with names and numbers are never filled.
    private static JsonObject ToHtcds(JsonObject victim)
    {
        var codes = new JsonObject();
        if (victim["geslacht"] is JsonValue gender && gender.TryGetValue<string>(out var code) && Htcds.Of("genders", code) is { } known)
        {
            codes[known.Field] = known.Code;
        }

        if (victim["nationaliteit"] is JsonValue nationality && nationality.TryGetValue<string>(out var country) && Iso.Countries.Contains(country))
        {
            codes["prs_Citizenship"] = new JsonArray(country);
        }

        return codes;
    }
}
