using System.Text.Json.Nodes;
using Keten.Adapters.Events;
using Keten.Adapters.Http;

namespace Keten.Adapters.VeiligThuis;

/// <summary>Veilig Thuis: takes what a professional reports under the meldcode.</summary>
public sealed class VeiligThuisAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["veilig-thuis"] = "veilig_thuis",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "veiligthuis";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

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

    // What it may answer a report with: voluntary help, the Raad voor de Kinderbescherming, police, or that it sees no cause.
    public Saying Says { get; } = new() { Outcomes = ["voluntary_help", "raad", "police", "no_cause"] };

    public JsonObject Form(Outgoing outgoing) => VeiligThuisMapping.ToMeldcodemelding(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
