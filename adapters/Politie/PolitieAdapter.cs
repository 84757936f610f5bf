using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Politie;

/// <summary>The police in its four hats, each a recipient of its own: emergency room, investigation (AVIM), supervision of sex work (PCT), aliens supervision.</summary>
public sealed class PolitieAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["meldkamer"] = "police_emergency",
        ["avim"] = "police_investigation",
        ["pct"] = "police_pct",
        ["vreemdelingenpolitie"] = "police_aliens",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "politie";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // Who is looked for is not always known, and a place is enough to go there.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => (partner, purpose) switch
    {
        ("meldkamer", "alarm") or ("avim", "judge" or "investigate") or ("pct", "judge") =>
        [
            new("what is going on", "signal.summary", "signal.indicators"),
            new("a place to look at", "location.street", "location.postcode"),
        ],
        ("vreemdelingenpolitie", "residence") =>
        [
            new("whose stay it is", "victim.name"),
            new("how somebody stays here", "victim.residenceStatus", "care.reflectionPeriod"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => PolitieMapping.ToMelding(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
