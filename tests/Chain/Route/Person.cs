using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Keten.Hosting;

namespace Keten.Tests.Chain.Route;

/// <summary>Somebody who works with the hub, through its public HTTP and with a token, or without one as a stranger.</summary>
internal sealed class Person(Running hub, string? token)
{
    public static Person Stranger(Running hub) => new(hub, null);

    public static Person With(Running hub, string role, string region = "nijmegen") =>
        new(hub, DevelopmentTokens.Issue(hub.Key, $"made-up-{role}", [role], [region]));

    /// <summary>A partner's own system.</summary>
    public static Person Partner(Running hub, string partner) =>
        new(hub, DevelopmentTokens.Issue(hub.Key, $"made-up-{partner}", [Roles.Partner], [], partner));

    public async Task<(HttpStatusCode Status, JsonNode? Body)> Send(HttpMethod method, string path, object? body = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var response = await hub.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<JsonNode> Post(string path, object? body = null, string? idempotencyKey = null)
    {
        var (status, answer) = await Send(HttpMethod.Post, path, body, idempotencyKey);
        Assert.True((int)status < 300, $"POST {path}: {(int)status} {answer?.ToJsonString()}");
        return answer!;
    }

    public async Task<JsonNode> Get(string path)
    {
        var (status, answer) = await Send(HttpMethod.Get, path);
        Assert.True(status == HttpStatusCode.OK, $"GET {path}: {(int)status} {answer?.ToJsonString()}");
        return answer!;
    }
}
