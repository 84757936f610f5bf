using System.Text.Json.Nodes;
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

    // Who it is, only whoever signed for it may have said (sharing.md, never 18): no rule can give that always.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "register" => [new("how many victims", "case.victimCount")],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => CoMenshaMapping.ToRegistratie(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
