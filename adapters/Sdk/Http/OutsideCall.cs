using System.Net;

namespace Keten.Adapters.Http;

/// <summary>
/// The one way out. What goes wrong on the line becomes a <see cref="HttpRequestException"/> that carries a code and nothing
/// else: the texts of the framework and of the other side may hold addresses and personal data.
/// </summary>
internal static class OutsideCall
{
    public static async Task<HttpResponseMessage> Send(HttpClient client, HttpRequestMessage request, string party, CancellationToken stop)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw NotNow(party, "timeout");
        }
        catch (HttpRequestException unreachable)
        {
            var why = unreachable.HttpRequestError switch
            {
                HttpRequestError.ConfigurationLimitExceeded => "too_large",
                // A certificate: ours cannot be read or is not welcome, or theirs is not to be believed.
                HttpRequestError.SecureConnectionError => "tls_failed",
                _ => "unreachable",
            };
            throw NotNow(party, why, unreachable.StatusCode);
        }
    }

    public static HttpRequestException NotNow(string party, string why, HttpStatusCode? status = null) =>
        new($"not_now:{party}:{why}", inner: null, status);
}
