using System.Text.Json.Nodes;
using Keten.Adapters.Events;
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

    // Subject and object: with one of the two alone nothing can be found beside it. A text waits for a review, so it cannot be essential.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "judge" or "organised_crime" =>
        [
            new("who or which organisation is behind it", "suspect.name", "facilitator.name", "organisation.name", "organisation.kvkNumber"),
            new("a place to look at", "location.street", "location.postcode"),
        ],
        _ => null,
    };

    // Judged first, then on a table, then ended: as what, in codes, for what a RIEC finds stays with its members.
    public Saying Says { get; } = new()
    {
        Judgements = ["taken_up", "not_taken_up", "more_needed"],
        HasTable = true,
        Outcomes = ["measures_taken", "criminal_investigation", "fiscal_measures", "handed_on", "nothing_found"],
    };

    public JsonObject Form(Outgoing outgoing) => RiecMapping.ToInbreng(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
