using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Keten.Host.Demo.Samples;

namespace Keten.Host.Demo.Play;

/// <summary>Gives a token to somebody.</summary>
internal delegate Task<string> TokenFor(Bearer who, CancellationToken stop);

/// <summary>The hub and its outside world, by their public addresses and nothing else.</summary>
/// <param name="hub">Address of the hub.</param>
/// <param name="simulators">Address of the simulated partners and clock.</param>
/// <param name="token">Who the people are.</param>
internal sealed class Hub(Uri hub, Uri simulators, TokenFor token) : IDisposable
{
    // Whoever calls says when it is too late. Giving up earlier would lose the answer to a step that was done.
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public Uri Address => hub;

    public Task<Reply> Get(string path, Bearer who, CancellationToken stop) =>
        Send(HttpMethod.Get, new Uri(hub, $"api/v1/{path}"), null, who, null, stop);

    /// <param name="path">Below /api/v1.</param>
    /// <param name="body">As JSON; null for none.</param>
    /// <param name="who">Null: without a token, as the public does.</param>
    /// <param name="key">Idempotency-Key.</param>
    /// <param name="stop">Ends the call.</param>
    public Task<Reply> Post(string path, object? body, Bearer? who, string? key, CancellationToken stop) =>
        Send(HttpMethod.Post, new Uri(hub, $"api/v1/{path}"), body, who, key, stop);

    /// <summary>What a partner's own post holds; null when there is no such partner outside.</summary>
    public async Task<JsonElement?> Received(string partner, CancellationToken stop)
    {
        var reply = await Send(HttpMethod.Get, new Uri(simulators, $"sim/{partner}/received"), null, null, null, stop);
        return reply.Status == HttpStatusCode.OK ? reply.Body : null;
    }

    /// <summary>Moves the one clock ahead. False: not now.</summary>
    /// <param name="body">Of PUT /sim/clock.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<bool> Advance(object body, CancellationToken stop)
    {
        var reply = await Send(HttpMethod.Put, new Uri(simulators, "sim/clock"), body, null, null, stop);
        return reply.Ok || (reply.Later ? false : throw new UnexpectedReplyException("the clock", "200", reply.ToString()));
    }

    /// <summary>Tells somebody outside how to behave. False: not now.</summary>
    /// <param name="partner">Partner id.</param>
    /// <param name="body">Of PUT /sim/{partner}/behaviour.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<bool> Behave(string partner, object body, CancellationToken stop)
    {
        var reply = await Send(HttpMethod.Put, new Uri(simulators, $"sim/{partner}/behaviour"), body, null, null, stop);
        return reply.Ok || (reply.Later ? false : throw new UnexpectedReplyException($"how {partner} behaves", "200", reply.ToString()));
    }

    public void Dispose() => http.Dispose();

    private async Task<Reply> Send(HttpMethod method, Uri address, object? body, Bearer? who, string? key, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        try
        {
            if (who is not null)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(who, stop));
            }

            using var response = await http.SendAsync(request, stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            return new Reply(response.StatusCode, JsonDocument.Parse(text.Length == 0 ? "{}" : text).RootElement, response.Headers.RetryAfter?.Delta);
        }
        catch (Exception away) when (away is HttpRequestException or JsonException || (away is TaskCanceledException && !stop.IsCancellationRequested))
        {
            // Whoever asked asks again until the sample's time is up.
            return new Reply(HttpStatusCode.ServiceUnavailable, default, null);
        }
    }
}

/// <summary>An answer of the hub.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonElement Body, TimeSpan? RetryAfter)
{
    public bool Ok => (int)Status < 300;

    /// <summary>Looking again later is right: it is not there yet, it moved on, or the hub is busy.</summary>
    public bool Later => Status is HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests || (int)Status >= 500;

    /// <summary>Status and codes, never content.</summary>
    public override string ToString()
    {
        var code = Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var found) ? $" {found}" : "";
        var fields = Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? string.Concat(errors.EnumerateArray().Select(error => $" {error.GetProperty("pointer")} {error.GetProperty("code")}"))
            : "";
        return $"{(int)Status}{code}{fields}";
    }
}
