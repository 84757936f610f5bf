using System.Text.Json.Nodes;
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

    // Who it is, regular help hears from whoever wants it: nobody is helped unasked.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "care" =>
        [
            new("what help is asked for", "signal.summary", "care.needs"),
            new("in which town", "location.city", "victim.address"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => RegularHelpMapping.ToHulpvraag(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
