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

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) =>
        line.Send(outgoing, PolitieMapping.ToMelding(outgoing), stop);
}
