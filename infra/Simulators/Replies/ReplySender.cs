using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keten.Simulators.Replies;

/// <summary>
/// Brings the partners' answers to the hub, after fetching what it only announced. Several at a time per partner, so that one hub service that is down holds up its
/// own partners only; each until the hub says something final.
/// </summary>
public sealed class ReplySender(Parties parties, HubAddress hub, PartnerToken token, IHttpClientFactory clients, TimeProvider clock, ILogger<ReplySender> log) : BackgroundService
{
    public const string Client = "simulators-replies";

    private const int AtOnce = 8;
    private const int Waiting = 50_000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Channel<Reply>> lines = parties.All
        .Where(p => p.Form is not null || p.SpeaksFhir)
        .ToDictionary(p => p.Id, _ => Channel.CreateBounded<Reply>(Waiting), StringComparer.Ordinal);

    public ValueTask Enqueue(string partner, Reply reply, CancellationToken stop) => lines[partner].Writer.WriteAsync(reply, stop);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(lines.SelectMany(line => Enumerable.Range(0, AtOnce).Select(_ => Work(line.Key, line.Value.Reader, stoppingToken))));

    private async Task Work(string partner, ChannelReader<Reply> replies, CancellationToken stop)
    {
        try
        {
            await foreach (var reply in replies.ReadAllAsync(stop))
            {
                var fetched = reply.From is { } from ? await Fetch(partner, from, reply, stop) : null;
                if (reply.From is not null && fetched is null)
                {
                    continue;
                }

                foreach (var message in reply.Messages(fetched))
                {
                    var status = (await Ask(partner, () => Message(message, reply), reply, stop)).Status;
                    if ((int)status >= 400 && status != HttpStatusCode.Conflict)
                    {
                        log.LogWarning("The hub answered a message of {Partner} with {Status}", partner, (int)status);
                        break;
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The simulation ends; so do its answers.
        }
    }

    /// <summary>Null: there is nothing for it any more.</summary>
    private async Task<string?> Fetch(string partner, Uri from, Reply reply, CancellationToken stop)
    {
        var (status, body) = await Ask(partner, () => new HttpRequestMessage(HttpMethod.Get, from), reply, stop);
        parties.Find(partner)!.Received.Add(new(clock.GetUtcNow(), "GET", from.AbsolutePath, new Dictionary<string, string>(), body));
        return status == HttpStatusCode.OK ? body : null;
    }

    /// <summary>Until the hub says something final.</summary>
    private async Task<(HttpStatusCode Status, string Body)> Ask(string partner, Func<HttpRequestMessage> make, Reply reply, CancellationToken stop)
    {
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var (status, body) = await Once(partner, make, reply, stop);
                if ((int)status < 500 && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests))
                {
                    return (status, body);
                }
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                log.LogDebug("The hub is not there for {Partner}", partner);
            }

            await Task.Delay(pause, stop);
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> Once(string partner, Func<HttpRequestMessage> make, Reply reply, CancellationToken stop)
    {
        using var client = clients.CreateClient(Client);
        using var request = make();
        if (token(partner) is { } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (reply.TraceParent is { } traceParent)
        {
            request.Headers.Add("traceparent", traceParent);
        }

        using var response = await client.SendAsync(request, stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(stop));
    }

    private HttpRequestMessage Message(string message, Reply reply) =>
        new(HttpMethod.Post, reply.To(hub)) { Content = new StringContent(message, Encoding.UTF8, reply.MediaType) };
}
