using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using Keten.Host.Tokens;
using Keten.Hosting;

namespace Keten.Host.Ask;

/// <summary>A running hub, asked over its public API.</summary>
internal sealed class HubClient : IDisposable
{
    public static readonly Option<string?> Url = new("--url") { Description = "address of the hub; by default this machine's at --port" };
    public static readonly Option<string?> Token = new("--token") { Description = "bearer token" };

    private readonly HttpClient http;

    private HubClient(string address, string? token)
    {
        http = new HttpClient { BaseAddress = new Uri(address.TrimEnd('/') + "/api/v1/"), Timeout = TimeSpan.FromSeconds(30) };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <summary>With the token given, or none.</summary>
    public static HubClient With(ParseResult parsed) => new(Address(parsed), parsed.GetValue(Token));

    /// <summary>As the operator: with the token given, or a development token of this user.</summary>
    public static HubClient AsOperator(ParseResult parsed) =>
        new(Address(parsed), parsed.GetValue(Token) ?? DevelopmentToken.Issue("dev-operator", [Roles.Operator], []));

    /// <summary>As the privacy officer, likewise.</summary>
    public static HubClient AsPrivacyOfficer(ParseResult parsed) =>
        new(Address(parsed), parsed.GetValue(Token) ?? DevelopmentToken.Issue("dev-privacy-officer", [Roles.PrivacyOfficer], []));

    /// <summary>Sends, and returns what came: the status and the JSON of the answer or the problem.</summary>
    public async Task<(int Status, JsonElement Body)> Send(HttpMethod method, string path, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var answer = await http.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        try
        {
            using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
            return ((int)answer.StatusCode, document.RootElement.Clone());
        }
        catch (JsonException failure)
        {
            throw new HttpRequestException($"{http.BaseAddress} answered {(int)answer.StatusCode}, but not as a hub does", failure);
        }
    }

    public void Dispose() => http.Dispose();

    private static string Address(ParseResult parsed)
    {
        var address = parsed.GetValue(Url) ?? $"http://localhost:{parsed.GetValue(Global.Port)}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? address
            : throw new InvalidOperationException("--url must be http or https");
    }
}
