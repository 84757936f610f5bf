using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Keten.Adapters.Http;
using Keten.Adapters.Zorg.Message;

namespace Keten.Adapters.Zorg;

/// <summary>The zorgcoördinatie mensenhandel, in FHIR R4 messages (docs/fhir.md).</summary>
public sealed class ZorgAdapter(PartnerHttp line) : IPartnerAdapter
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["moviera"] = "zorgcoordinatie",
        ["zvh-noord-holland-noord-zorg"] = "zorgcoordinatie",
        ["zvh-groningen-zorg"] = "zorgcoordinatie",
    };

    /// <summary>Ids of the partners it serves.</summary>
    public static IReadOnlyList<string> Served { get; } = [.. Classes.Keys];

    public string Name => "zorg";

    public IReadOnlyList<string> Partners => Served;

    public string RecipientClass(string partner) => Classes[partner];

    // Enough to plan by; who it is comes when it takes somebody on (sharing.md, must 4).
    public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => purpose switch
    {
        "care" =>
        [
            new("what somebody needs", "care.needs"),
            new("how old somebody is", "victim.birthDate"),
            new("in which town", "location.city", "victim.address"),
        ],
        _ => null,
    };

    public JsonObject? Form(Outgoing outgoing) => null;

    public async Task<Answer> Send(Outgoing outgoing, CancellationToken stop)
    {
        using var content = new ByteArrayContent(Fhir.Write(CareMessage.Of(outgoing, LineTo(outgoing.View.Partner))));
        content.Headers.ContentType = new MediaTypeHeaderValue(Fhir.MediaType, "utf-8");
        var reply = await line.Post(outgoing, Process, content, stop);
        return CareReply.Read(reply, outgoing.View.DecisionId) ?? throw PartnerHttp.NotNow(outgoing, $"{(int)reply.Status}", reply.Status);
    }

    /// <summary>R4's operation on MessageHeader, below the partner's address and below ours.</summary>
    public const string Process = "$process-message";

    private Line LineTo(string partner) => new(line.Us.Fhir + Process, line.Us.Oin, $"{line.AddressOf(partner)}{Process}");
}
