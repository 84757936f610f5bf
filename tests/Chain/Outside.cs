using System.Net.Http.Json;
using System.Text.Json;

namespace Keten.Tests.Chain;

/// <summary>The simulated partners and registers, through their own HTTP.</summary>
internal sealed class Outside(HttpClient http)
{
    /// <summary>What one of them was told, to the letter: of an event with a form that form, of anything else the body, and of a question that is all address that, in plain words.</summary>
    public async Task<IReadOnlyList<string>> Received(string partner)
    {
        var requests = await http.GetFromJsonAsync<JsonElement[]>($"/sim/{partner}/received");
        return [.. requests!.Select(request => request.GetProperty("body").GetString() is "" && request.GetProperty("method").GetString() == "GET"
            ? request.GetProperty("path").GetString() + request.GetProperty("query").GetString()
            : FormIn(request.GetProperty("body").GetString()!))];
    }

    private static string FormIn(string body)
    {
        if (body.Length == 0)
            return body;
        using var read = JsonDocument.Parse(body);
        return read.RootElement.TryGetProperty("data", out var data) && data.TryGetProperty("fields", out _) ? data.GetRawText() : body;
    }

    public async Task Behave(string partner, object behaviour)
    {
        using var response = await http.PutAsJsonAsync($"/sim/{partner}/behaviour", behaviour);
        response.EnsureSuccessStatusCode();
    }

    public Task GoesDown(string partner) => Behave(partner, new { mode = "down" });

    public Task ComesBack(string partner) => Behave(partner, new { mode = "answer" });
}
