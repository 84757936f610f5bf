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

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) =>
        line.Send(outgoing, CoaMapping.ToOpvangverzoek(outgoing), stop);
}
