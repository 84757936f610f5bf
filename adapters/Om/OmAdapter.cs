using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Om;

/// <summary>The Openbaar Ministerie: prosecutes. No rule gives it anything yet; what it needs it has from the police.</summary>
public sealed class OmAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["om"] = "om",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "om";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // A case is of a fact and of somebody.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "investigate" =>
        [
            new("who or which organisation is behind it", "suspect.name", "facilitator.name", "organisation.name", "organisation.kvkNumber"),
            new("what is suspected", "signal.forms", "signal.summary"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => OmMapping.ToZaakbericht(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
