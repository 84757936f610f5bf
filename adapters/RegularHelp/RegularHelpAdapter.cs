using Keten.Adapters.Http;

namespace Keten.Adapters.RegularHelp;

/// <summary>Regular municipal help: the way out when it is not trafficking.</summary>
public sealed class RegularHelpAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["hulp"] = "regular_help",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "regularhelp";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) =>
        line.Send(outgoing, RegularHelpMapping.ToHulpvraag(outgoing), stop);
}
