using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Regie;

namespace Keten.Tests.Chain.Steering;

/// <summary>A member of staff at the public API.</summary>
internal sealed class Staff(Running hub, string token)
{
    /// <summary>Regie with the rest of the hub played, and who works there.</summary>
    public static async Task<(Running Hub, Func<string, string, Staff> As)> Start()
    {
        var keyFile = "";
        var hub = await Running.Start(
            app =>
            {
                app.AddRegie();
                app.AddOthers();
            },
            settings => keyFile = settings["Keten:Auth:DevelopmentKey"]!);
        return (hub, (role, region) => new(hub, DevelopmentTokens.Issue(DevelopmentKey.Load(keyFile), $"test-{role}", [role], [region])));
    }

    public async Task<JsonNode> Sees(string path)
    {
        var (status, body) = await Ask(HttpMethod.Get, path, null);
        Assert.Equal(HttpStatusCode.OK, status);
        return body!;
    }

    /// <summary>Looks until it stands so.</summary>
    public Task<JsonNode> Sees(string path, string state) => Until.Holds(
        async () => (await Ask(HttpMethod.Get, path, null)).Body ?? new JsonObject(),
        seen => (string?)seen["state"] == state);

    public async Task<JsonNode> Does(string path, object? body = null)
    {
        var (status, answer) = await Ask(HttpMethod.Post, path, body ?? new { });
        Assert.True(status == HttpStatusCode.OK, $"{status}: {answer}");
        return answer!;
    }

    /// <summary>Status, code of the problem, and the first pointer.</summary>
    public async Task<(int Status, string? Code, string? Pointer)> Refused(string path, object? body = null, HttpMethod? method = null)
    {
        var (status, answer) = await Ask(method ?? HttpMethod.Post, path, body);
        return ((int)status, (string?)answer?["code"], (string?)answer?["errors"]?[0]?["pointer"]);
    }

    /// <summary>Status and code of the problem.</summary>
    public async Task<(int Status, string? Code)> Problem(string path, object? body = null, HttpMethod? method = null)
    {
        var (status, code, _) = await Refused(path, body, method);
        return (status, code);
    }

    /// <summary>Status and the first place that is wrong.</summary>
    public async Task<(int Status, string? Pointer)> Wrong(string path, object? body = null, HttpMethod? method = null)
    {
        var (status, _, pointer) = await Refused(path, body, method);
        return (status, pointer);
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> Ask(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null && method != HttpMethod.Get)
            request.Content = JsonContent.Create(body);
        using var answer = await hub.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}
