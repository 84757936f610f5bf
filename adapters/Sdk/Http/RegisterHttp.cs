using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keten.Adapters.Http;

/// <summary>
/// Asks a register. Always POST, so that a key never stands in an address, and nothing of the answer is kept.
/// </summary>
public sealed class RegisterHttp(IHttpClientFactory lines)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <exception cref="HttpRequestException">Not now: unreachable, too slow, not a 2xx, or an answer that cannot be read.</exception>
    public async Task<TAnswer> Ask<TQuestion, TAnswer>(string register, string path, TQuestion question, CancellationToken stop)
        where TAnswer : class
    {
        using var client = lines.CreateClient(register);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(question, options: Web) };
        using var response = await OutsideCall.Send(client, request, register, stop);
        if (!response.IsSuccessStatusCode)
        {
            throw OutsideCall.NotNow(register, $"{(int)response.StatusCode}", response.StatusCode);
        }

        try
        {
            return JsonSerializer.Deserialize<TAnswer>(await response.Content.ReadAsByteArrayAsync(stop), Web) ?? throw OutsideCall.NotNow(register, "unreadable");
        }
        catch (JsonException)
        {
            throw OutsideCall.NotNow(register, "unreadable");
        }
    }
}
