using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Chain.Api;

/// <summary>Whoever calls the hub, with all that went over the line kept for a referee.</summary>
internal sealed class Desk(Running hub)
{
    private readonly Calls _calls = new();

    public IReadOnlyList<Call> All => _calls.All;

    /// <param name="who">A role, a partner as <c>partner:avim</c>, or nobody.</param>
    /// <param name="path">Below /api/v1.</param>
    /// <param name="body">Null: a GET. A text goes as it is, anything else as JSON.</param>
    /// <param name="type">Of the body.</param>
    public async Task<Call> Call(string? who, string path, object? body = null, string type = "application/json")
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = body is null or "" ? "" : type };
        if (who is not null)
            headers["Authorization"] = $"Bearer {Token(who)}";
        return await _calls.Send(new Uri(hub.Http.BaseAddress!, $"/api/v1{path}"), headers, body is null ? null : body as string ?? JsonSerializer.Serialize(body));
    }

    /// <summary>The same, where all goes well.</summary>
    public async Task<JsonNode> Good(string? who, string path, object? body = null, string type = "application/json")
    {
        var call = await Call(who, path, body, type);
        Assert.True(call.Status < 300, $"{call.Method} {path}: {call.Status} {call.Answer}");
        return JsonNode.Parse(call.Answer.Split('\n')[0])!;
    }

    /// <summary>What the hub says of itself, to anybody and to any web page.</summary>
    public async Task<string> Description()
    {
        using var answer = await hub.Http.GetAsync("/api/v1/openapi.json");
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        return await answer.Content.ReadAsStringAsync();
    }

    private string Token(string who) => who.Split(':') is [_, var partner]
        ? DevelopmentTokens.Issue(hub.Key, $"made-up-{partner}", [Roles.Partner], [], partner)
        : DevelopmentTokens.Issue(hub.Key, $"made-up-{who}", [who], ["nijmegen"]);
}
