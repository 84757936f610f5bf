using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Coa;

/// <summary>COA: reception during an asylum procedure.</summary>
public sealed class CoaAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["coa"] = "coa",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "coa";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // Which safe place fits; who it is comes when there is one. What somebody needs has no place in the form.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "care" =>
        [
            new("how old somebody is", "victim.birthDate"),
            new("whether it is a man or a woman", "victim.gender"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => CoaMapping.ToOpvangverzoek(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
