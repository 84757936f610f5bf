using System.Net.Http.Json;
using System.Text.Json;

namespace Keten.Tests.Chain;

/// <summary>The simulated partners and registers, through their own HTTP.</summary>
internal sealed class Outside(HttpClient http)
{
    /// <summary>The exact bodies that a party got.</summary>
    public async Task<IReadOnlyList<string>> Received(string party)
    {
        var requests = await http.GetFromJsonAsync<JsonElement[]>($"/sim/{party}/received");
        return [.. requests!.Select(request => request.GetProperty("body") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : request.GetProperty("body").GetRawText())];
    }

    public async Task Behave(string party, object behaviour)
    {
        using var response = await http.PutAsJsonAsync($"/sim/{party}/behaviour", behaviour);
        response.EnsureSuccessStatusCode();
    }

    public Task GoesDown(string party) => Behave(party, new { mode = "down" });

    public Task ComesBack(string party) => Behave(party, new { mode = "answer" });
}
