using System.Net;
using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

/// <summary>The zorgcoördinator of Nijmegen, and what is seen of one signal.</summary>
internal sealed class Carer(Running hub, Guid signalId)
{
    private readonly Person _self = Person.With(hub, "zorgcoordinator");

    public Task<JsonNode> Does(object step) => _self.Post($"/signals/{signalId}/care", step);

    /// <summary>Waits until something holds of the care of this signal, or of what else is named.</summary>
    public async Task<JsonNode> Sees(Func<JsonNode, bool> holds, Guid? thing = null) => (await Until.Holds(
        async () => await _self.Send(HttpMethod.Get, $"/care/{thing ?? signalId}") is (HttpStatusCode.OK, var seen) ? seen : null,
        seen => seen is not null && holds(seen)))!;

    public Task<JsonNode> Is(string state) => Sees(seen => (string?)seen["state"] == state);

    /// <summary>Status and code of the problem, or its first pointer and code.</summary>
    public Task<string> Refused(object step) => Refused($"/signals/{signalId}/care", step);

    public async Task<string> Refused(string path, object? body)
    {
        var (status, answer) = await _self.Send(HttpMethod.Post, path, body);
        return answer?["errors"]?[0] is { } error ? $"{(int)status} {error["pointer"]} {error["code"]}" : $"{(int)status} {answer?["code"]}";
    }

    public async Task<Guid> Victim() => (Guid)(await Sees(seen => seen["victims"]!.AsArray().Count == 1))["victims"]![0]!["person"]!;

    public Task<JsonNode> Records(object consent) => _self.Post("/consents", consent);

    public Task<JsonNode> Withdraws(Guid consent) => _self.Post($"/consents/{consent}/withdrawal");
}
