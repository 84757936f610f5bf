using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Keten.Adapters.Http;

/// <summary>Puts a filled-in form into a partner's inbox. Knows HTTP and nothing about signals.</summary>
public sealed class PartnerHttp(IHttpClientFactory lines)
{
    /// <param name="outgoing">Names the partner and the decision; its contents are not read here.</param>
    /// <param name="message">The envelope with the partner's form.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="HttpRequestException">Not now: unreachable, too slow, or any answer but yes and no.</exception>
    public async Task<Answer> Send(Outgoing outgoing, JsonObject message, CancellationToken stop)
    {
        var partner = outgoing.View.Partner;
        using var client = lines.CreateClient(partner);
        using var request = new HttpRequestMessage(HttpMethod.Post, "inbox") { Content = JsonContent.Create(message) };
        request.Headers.Add("Idempotency-Key", outgoing.View.DecisionId.ToString());

        using var response = await OutsideCall.Send(client, request, partner, stop);
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode => new Answer.Accepted(),
            HttpStatusCode.Conflict => new Answer.Accepted(), // It has this decision already: an earlier attempt got through.
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => Refusal.Read(await response.Content.ReadAsByteArrayAsync(stop)),
            var other => throw OutsideCall.NotNow(partner, $"{(int)other}", other),
        };
    }
}
