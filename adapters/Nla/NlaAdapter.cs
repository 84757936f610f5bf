using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Nla;

/// <summary>The Netherlands Labour Authority: labour exploitation and bad employment.</summary>
public sealed class NlaAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["nla"] = "nla",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "nla";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // An inspection is of an employer, where the work is done.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "judge" or "investigate" or "administrate" =>
        [
            new("which organisation", "organisation.name", "organisation.kvkNumber"),
            new("a place to look at", "location.street", "location.postcode"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => NlaMapping.ToSignaal(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
