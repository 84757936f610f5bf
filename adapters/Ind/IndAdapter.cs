using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Ind;

/// <summary>IND: reflection period and residence of victims without lawful residence.</summary>
public sealed class IndAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["ind"] = "ind",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "ind";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // A pseudonym will do: who it is comes from the person.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "residence" =>
        [
            new("whose stay it is", "victim.name"),
            new("how somebody stays here", "victim.residenceStatus", "care.reflectionPeriod"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => IndMapping.ToVerblijfsmelding(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
