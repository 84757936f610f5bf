using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Raad;

/// <summary>The Raad voor de Kinderbescherming: looks into what a child needs, and may ask a court. No rule gives it anything yet.</summary>
public sealed class RaadAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["raad"] = "raad",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "raad";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // An investigation is of one child, and starts with what gave cause.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "protect" =>
        [
            new("which child", "victim.name"),
            new("how old the child is", "victim.birthDate"),
            new("what gave cause", "signal.summary"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => RaadMapping.ToVerzoek(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
