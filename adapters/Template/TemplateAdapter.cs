using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Template;

/// <summary>Template: say here what this partner does in the chain, and what it answers.</summary>
public sealed class TemplateAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["template-partner"] = "template_class",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "template-adapter";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // Without these it can do nothing with what it gets; the region check proves that they flow wherever a route leads here.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "judge" => [new("what it is about", "signal.forms", "signal.summary", "consultation.question")],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => TemplateMapping.ToBericht(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
