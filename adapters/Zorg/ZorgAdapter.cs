using Keten.Adapters.Http;

namespace Keten.Adapters.Zorg;

/// <summary>The zorgcoördinatie mensenhandel.</summary>
public sealed class ZorgAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["moviera"] = "zorgcoordinatie",
        ["zvh-noord-holland-noord-zorg"] = "zorgcoordinatie",
        ["zvh-groningen-zorg"] = "zorgcoordinatie",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "zorg";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // Enough to plan by; who it is comes when it takes somebody on (sharing.md, must 4).
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "care" =>
        [
            new("what somebody needs", "care.needs"),
            new("how old somebody is", "victim.birthDate"),
            new("in which town", "location.city", "victim.address"),
        ],
        _ => null,
    };

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) =>
        line.Send(outgoing, ZorgMapping.ToZorgvraag(outgoing), stop);
}
