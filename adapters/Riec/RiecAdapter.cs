using Keten.Adapters.Http;

namespace Keten.Adapters.Riec;

/// <summary>The RIEC: organised crime, directed at offenders.</summary>
public sealed class RiecAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["riec-oost-nederland"] = "riec_member",
        ["riec-noord-holland"] = "riec_member",
        ["riec-noord"] = "riec_member",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "riec";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) =>
        line.Send(outgoing, RiecMapping.ToInbreng(outgoing), stop);
}
