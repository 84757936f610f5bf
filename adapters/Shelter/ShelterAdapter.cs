using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Shelter;

/// <summary>Shelters: women's and men's, crisis places, the Overweeghuis, COSM and OMM.</summary>
public sealed class ShelterAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["opvang"] = "shelter",
        ["crisisopvang"] = "shelter",
        ["overweeghuis"] = "shelter",
        ["cosm"] = "shelter",
        ["omm"] = "shelter",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "shelter";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // Whether there is a place that fits; who it is comes when there is one.
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "care" =>
        [
            new("what somebody needs", "care.needs"),
            new("how old somebody is", "victim.birthDate"),
            new("whether it is a man or a woman", "victim.gender"),
        ],
        _ => null,
    };

    public JsonObject Form(Outgoing outgoing) => ShelterMapping.ToPlaatsingsverzoek(outgoing);

    public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing), stop);
}
