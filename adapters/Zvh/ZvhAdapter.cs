using System.Text.Json.Nodes;
using Keten.Adapters.Events;
using Keten.Adapters.Http;

namespace Keten.Adapters.Zvh;

/// <summary>The Zorg- en Veiligheidshuis with its MDO; in Groningen the Drieluik.</summary>
public sealed class ZvhAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["zvh-rijk-van-nijmegen"] = "zvh_safety_member",
        ["zvh-rivierenland"] = "zvh_safety_member",
        ["zvh-noord-holland-noord"] = "zvh_safety_member",
        ["zvh-gelderland-midden"] = "zvh_safety_member",
        ["zvh-groningen"] = "zvh_safety_member",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "zvh";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // A pseudonym will do to ask whether a plan is needed.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "judge" or "protect" =>
        [
            new("what is going on", "signal.summary", "signal.indicators"),
            new("whom to protect", "victim.name"),
        ],
        _ => null,
    };

    // Who does what is agreed at its table, and is the work of the case.
    public Saying Says { get; } = new() { Agrees = true };

    public JsonObject Form(Outgoing outgoing) => ZvhMapping.ToAanmelding(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
