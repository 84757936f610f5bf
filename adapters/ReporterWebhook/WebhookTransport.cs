using System.Net;
using Keten.Adapters.Events;
using Keten.Messages;

namespace Keten.Adapters.ReporterWebhook;

/// <summary>Carries a feedback event to the address that a reporter's system gave. Knows HTTP and nothing about signals.</summary>
public sealed class WebhookTransport(IHttpClientFactory clients, string source)
{
    public const string ClientName = "reporter-webhook";

    /// <summary>False when the receiver is gone for good (410), so that nothing more need be sent.</summary>
    /// <param name="due">What to tell.</param>
    /// <param name="address">Where; its host was allowed by the caller.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="HttpRequestException">Not now: unreachable, too slow, or any answer but 2xx and 410. Holds a code only.</exception>
    public async Task<bool> Tell(WebhookDue due, Uri address, CancellationToken stop)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = CloudEvent.Content(FeedbackEvent.Of(due, source)),
        };
        request.Headers.Add("Idempotency-Key", $"{due.SignalId}.{due.Sequence}");
        using var response = await Send(client, request, stop);
        return response.StatusCode switch
        {
            HttpStatusCode.Gone => false,
            _ when response.IsSuccessStatusCode => true,
            var other => throw NotNow($"{(int)other}", other),
        };
    }

    // The framework's own texts hold the address, and an address can tell who reported.
    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            return await client.SendAsync(request, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw NotNow("timeout", null);
        }
        catch (HttpRequestException failure)
        {
            throw NotNow("unreachable", failure.StatusCode);
        }
    }

    private static HttpRequestException NotNow(string why, HttpStatusCode? status) => new($"not_now:webhook:{why}", inner: null, status);
}
