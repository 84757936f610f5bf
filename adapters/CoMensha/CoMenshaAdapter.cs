using Keten.Adapters.Http;

namespace Keten.Adapters.CoMensha;

/// <summary>CoMensha, where victims of trafficking are registered.</summary>
public sealed class CoMenshaAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["comensha"] = "comensha",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "comensha";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) =>
        line.Send(outgoing, CoMenshaMapping.ToRegistratie(outgoing), stop);
}
