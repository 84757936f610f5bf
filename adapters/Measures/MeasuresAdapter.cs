using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Measures;

/// <summary>Municipal enforcement and permits (handhaving): asked for a check or measure in the administrative strand.</summary>
public sealed class MeasuresAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["handhaving"] = "enforcement",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "measures";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // A check is of a place; whose business is there it finds itself.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "administrate" => [new("a place to look at", "location.street", "location.postcode")],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => MeasuresMapping.ToControleverzoek(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
