using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.YouthCare;

/// <summary>Youth care (jeugdhulp): a place and help for minors.</summary>
public sealed class YouthCareAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["jeugdhulp"] = "youth_care",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "youthcare";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // Whether there is help that fits; which child it is comes when there is.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "care" =>
        [
            new("what the child needs", "care.needs"),
            new("how old the child is", "victim.birthDate"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => YouthCareMapping.ToJeugdhulpvraag(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
