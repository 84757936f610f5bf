using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Keten.Adapters.Http;

/// <summary>Brings a message to a partner. Knows HTTP and nothing about signals.</summary>
public sealed class PartnerHttp(IHttpClientFactory lines, IConfiguration configuration)
{
    /// <summary>Who we are to partners.</summary>
    public Us Us => Us.In(configuration);

    /// <summary>Where a partner's system is; ends in a slash.</summary>
    /// <exception cref="HttpRequestException">Not now: nobody said where.</exception>
    public Uri AddressOf(string partner) => OutsideClients.Address(configuration, partner);

    /// <summary>Puts a filled-in form into a partner's inbox.</summary>
    /// <param name="outgoing">Names the partner and the decision; its contents are not read here.</param>
    /// <param name="message">The envelope with the partner's form.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="HttpRequestException">Not now: unreachable, too slow, or any answer but yes and no.</exception>
    public async Task<Answer> Send(Outgoing outgoing, JsonObject message, CancellationToken stop) =>
        await Post(outgoing, "inbox", JsonContent.Create(message), stop) switch
        {
            { IsYes: true } => new Answer.Accepted(),
            { IsNo: true } no => Refusal.Read(no.Body),
            var other => throw NotNow(outgoing, $"{(int)other.Status}", other.Status),
        };

    /// <summary>Brings a message of any kind; what the answer means is for whoever speaks that language.</summary>
    /// <param name="outgoing">Names the partner and the decision, which is the Idempotency-Key.</param>
    /// <param name="path">Below the partner's address.</param>
    /// <param name="content">The message.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="HttpRequestException">Not now: unreachable or too slow.</exception>
    public async Task<PartnerReply> Post(Outgoing outgoing, string path, HttpContent content, CancellationToken stop)
    {
        var partner = outgoing.View.Partner;
        using var client = lines.CreateClient(partner);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", outgoing.View.DecisionId.ToString());

        using var response = await OutsideCall.Send(client, request, partner, stop);
        return new PartnerReply(response.StatusCode, await response.Content.ReadAsByteArrayAsync(stop));
    }

    /// <summary>What to throw where the partner may take it later. Carries a code and nothing of what the partner said.</summary>
    public static HttpRequestException NotNow(Outgoing outgoing, string why, HttpStatusCode? status = null) => OutsideCall.NotNow(outgoing.View.Partner, why, status);
}

/// <summary>What came back, unread.</summary>
public sealed record PartnerReply(HttpStatusCode Status, byte[] Body)
{
    /// <summary>It has the message: now, or (409) by an earlier attempt that got through.</summary>
    public bool IsYes => (int)Status is >= 200 and < 300 || Status == HttpStatusCode.Conflict;

    /// <summary>It will not have it, and sending it again does not help.</summary>
    public bool IsNo => Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity;

    public override string ToString() => $"PartnerReply({(int)Status})";
}
