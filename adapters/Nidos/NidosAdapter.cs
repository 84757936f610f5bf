using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Nidos;

/// <summary>Nidos: guardian of unaccompanied minors, who decides on their shelter.</summary>
public sealed class NidosAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["nidos"] = "nidos",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "nidos";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "care" => [new("which child", "victim.name"), new("how old the child is", "victim.birthDate")],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => NidosMapping.ToVoogdijverzoek(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
