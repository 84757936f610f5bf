using System.Net;
using System.Text.Json.Nodes;
using Keten.Adapters.Events;
using Microsoft.Extensions.Configuration;

namespace Keten.Adapters.Http;

/// <summary>Brings a message to a partner. Knows HTTP and nothing about signals.</summary>
public sealed class PartnerHttp(IHttpClientFactory lines, IConfiguration configuration, TimeProvider clock)
{
    private const string Alarm = "alarm";

    private readonly Circuits circuits = new(clock);
    private readonly Handshakes handshakes = new(configuration, clock);

    /// <summary>Who we are to partners.</summary>
    public Us Us => Us.In(configuration);

    /// <summary>Where a partner's system is; ends in a slash.</summary>
    /// <exception cref="HttpRequestException">Not now: nobody said where.</exception>
    public Uri AddressOf(string partner) => OutsideClients.Address(configuration, partner);

    /// <summary>
    /// Puts a filled-in form into a partner's inbox, as a CloudEvent; or, where <c>Keten:Partners:{id}:Pull</c> is true, only that there
    /// is one to fetch.
    /// </summary>
    /// <param name="outgoing">Names the partner and the decision; its view is not read here.</param>
    /// <param name="message">The envelope with the partner's form.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="HttpRequestException">Not now: unreachable, too slow, or any answer but yes and no.</exception>
    public async Task<Answer> Send(Outgoing outgoing, JsonObject message, CancellationToken stop)
    {
        var announces = Pulls(outgoing.View.Partner);
        using var content = CloudEvent.Content(announces ? DeliveryEvent.Announcing(outgoing, Us) : DeliveryEvent.Of(outgoing, message, Us));
        var reply = await Post(outgoing, "inbox", content, stop);
        return reply.IsYes ? (announces ? new Answer.Announced() : new Answer.Accepted()) : Refusal.Of(reply) ?? throw NotNow(outgoing, $"{(int)reply.Status}", reply.Status);
    }

    /// <summary>Brings a message of any kind; what the answer means is for whoever speaks that language.</summary>
    /// <param name="outgoing">Names the partner and the decision, which is the Idempotency-Key.</param>
    /// <param name="path">Below the partner's address.</param>
    /// <param name="content">The message.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="HttpRequestException">Not now: unreachable or too slow, or it asks to wait.</exception>
    public async Task<PartnerReply> Post(Outgoing outgoing, string path, HttpContent content, CancellationToken stop)
    {
        var partner = outgoing.View.Partner;
        using var client = lines.CreateClient(partner);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", outgoing.View.DecisionId.ToString());
        if (handshakes.OriginFor(partner) is { } origin)
        {
            var inbox = new Uri(client.BaseAddress!, path);
            await Greet(outgoing, client, origin, inbox, stop);
            if (outgoing.Kind != Alarm)
                handshakes.Pace(partner, inbox);
            request.Headers.Add("Origin", origin);
        }

        return await Call(outgoing, client, request, stop);
    }

    /// <summary>What to throw where the partner may take it later. Carries a code and nothing of what the partner said.</summary>
    public static HttpRequestException NotNow(Outgoing outgoing, string why, HttpStatusCode? status = null) => OutsideCall.NotNow(outgoing.View.Partner, why, status);

    private bool Pulls(string partner) => bool.TryParse(configuration[$"Keten:Partners:{partner}:Pull"], out var pulls) && pulls;

    private async Task Greet(Outgoing outgoing, HttpClient client, string origin, Uri inbox, CancellationToken stop)
    {
        using var question = handshakes.Due(outgoing.View.Partner, origin, inbox);
        if (question is not null)
        {
            handshakes.Heard(outgoing.View.Partner, origin, inbox, await Call(outgoing, client, question, stop));
        }
    }

    private async Task<PartnerReply> Call(Outgoing outgoing, HttpClient client, HttpRequestMessage request, CancellationToken stop)
    {
        var partner = outgoing.View.Partner;
        // Ten seconds are little for somebody in danger: an alarm is always tried.
        var reply = outgoing.Kind == Alarm ? await Once(stop) : await circuits.Through(partner, Once, stop);
        return reply.AsksToWait ? throw new NotYetException(partner, $"{(int)reply.Status}", reply.RetryAfter, reply.Status) : reply;

        async Task<PartnerReply> Once(CancellationToken token)
        {
            using var response = await OutsideCall.Send(client, request, partner, token);
            var answer = await PartnerReply.Of(response, clock.GetUtcNow(), token);
            return answer.IsNotItsOwn ? throw NotNow(outgoing, "not_its_answer", answer.Status) : answer;
        }
    }
}
