using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace Keten.Adapters.Http;

/// <summary>
/// Whether a partner's endpoint wants our events, asked before the first one and again after some hours (CloudEvents HTTP Webhook 1.0.2
/// §4; NL GOV guideline). Only where <c>Keten:Partners:{id}:Handshake</c> is true: elsewhere the address stands in a convenant.
/// </summary>
internal sealed class Handshakes(IConfiguration configuration, TimeProvider clock)
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(6);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Welcome> welcomes = new(StringComparer.Ordinal);

    /// <summary>Who asks: a name in DNS that stands for the whole of this hub. Null: this partner wants no handshake.</summary>
    public string? OriginFor(string partner) =>
        bool.TryParse(configuration[$"Keten:Partners:{partner}:Handshake"], out var wanted) && wanted ? Us.In(configuration).Hub.Host : null;

    /// <summary>Null: it is agreed. Else the question to put to it.</summary>
    public HttpRequestMessage? Due(string partner, string origin, Uri inbox)
    {
        if (welcomes.TryGetValue(Name(partner, inbox), out var known) && known.Until > clock.GetUtcNow())
        {
            return null;
        }

        var question = new HttpRequestMessage(HttpMethod.Options, inbox);
        question.Headers.Add("WebHook-Request-Origin", origin);
        if (configuration[$"Keten:Partners:{partner}:Rate"] is { Length: > 0 } rate)
        {
            question.Headers.Add("WebHook-Request-Rate", rate);
        }

        return question;
    }

    /// <param name="partner">Who answered.</param>
    /// <param name="origin">Who asked.</param>
    /// <param name="inbox">Where.</param>
    /// <param name="reply">Whatever its status: the header is what counts.</param>
    /// <exception cref="NotYetException">It does not say that we may: <c>handshake_refused</c>.</exception>
    public void Heard(string partner, string origin, Uri inbox, PartnerReply reply)
    {
        if (reply.IsAway)
        {
            throw OutsideCall.NotNow(partner, $"{(int)reply.Status}", reply.Status);
        }

        if (reply.AllowedOrigin is not { } allowed || (allowed != "*" && !allowed.Equals(origin, StringComparison.OrdinalIgnoreCase)))
        {
            throw new NotYetException(partner, "handshake_refused", wait: null, reply.Status);
        }

        welcomes[Name(partner, inbox)] = new(clock.GetUtcNow() + Memory, reply.AllowedRate);
    }

    /// <summary>Takes one of the places that it gives us in a minute.</summary>
    /// <exception cref="NotYetException">There is none: <c>rate</c>, until the oldest is a minute ago.</exception>
    public void Pace(string partner, Uri inbox)
    {
        if (!welcomes.TryGetValue(Name(partner, inbox), out var known) || known.Rate is not { } rate)
            return;
        var now = clock.GetUtcNow();
        lock (known.Sent)
        {
            while (known.Sent.TryPeek(out var oldest) && oldest <= now - Minute)
                known.Sent.Dequeue();
            if (known.Sent.Count >= rate)
                throw new NotYetException(partner, "rate", known.Sent.Peek() + Minute - now);
            known.Sent.Enqueue(now);
        }
    }

    private static string Name(string partner, Uri inbox) => $"{partner} {inbox}";

    /// <param name="Until">Asked again then.</param>
    /// <param name="Rate">Events a minute; null: as many as there are.</param>
    private sealed record Welcome(DateTimeOffset Until, int? Rate)
    {
        public Queue<DateTimeOffset> Sent { get; } = [];
    }
}
