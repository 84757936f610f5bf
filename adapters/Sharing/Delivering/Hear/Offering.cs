using Keten.Adapters.Events;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>Takes a signal that a partner offers: durable, sealed and on its way to Meldpunt before the partner hears that it was taken.</summary>
public sealed class Offering(Hashes hashes, RegionSet regions, IConfiguration configuration, TimeProvider clock)
{
    // The same agreement as for whoever reports with a token (Meldpunt's setting).
    private readonly string[] _hosts = [.. configuration.GetSection("Keten:Meldpunt:WebhookHosts").GetChildren().Select(host => host.Value).OfType<string>()];

    public async Task<IResult> Take(HttpContext http, string partner, SignalOfferedEvent heard)
    {
        var offer = Offer.Of(
            partner, heard.Signal, regions, http.User.Regions(),
            webhook => _hosts.Contains(webhook.IdnHost, StringComparer.OrdinalIgnoreCase), DutchDays.Of(clock.GetUtcNow()));
        return offer switch
        {
            Offer.Taken taken => await Store(http, partner, heard, taken),
            Offer.Refused refused => Problems.NotTaken([refused.Why]),
            Offer.Wrong wrong => Problems.Invalid(wrong.Errors),
            _ => throw new InvalidOperationException("offer_unknown"),
        };
    }

    private async Task<IResult> Store(HttpContext http, string partner, SignalOfferedEvent heard, Offer.Taken taken)
    {
        var signalId = Guid.CreateVersion7();
        using var step = KetenTrace.Of(signalId, "offered");
        return await http.Act(async work =>
        {
            var key = hashes.Of(work.Service, "event", $"{partner}\n{heard.Source}\n{heard.Id}");
            if (await work.Load<HeardEvent>(key) is { } known)
                return Results.Accepted(value: new EventHeard(known.Refused, known.SignalId));
            http.Features.Set(new Processing(signalId, Vocabulary.Receive));
            work.Acute = taken.Report.Urgency == "acute";
            await work.NewKey(signalId, "meldpunt");
            work.Save(key, new HeardEvent { DeliveryId = signalId, SignalId = signalId, HeardAt = work.Now });
            await work.Publish(new SignalOffered
            {
                SignalId = signalId,
                Partner = partner,
                Entry = taken.Entry,
                Region = taken.Report.Region,
                OfferedAt = work.Now,
                Report = await work.Seal(signalId, SignalReader.WithPersonIds(taken.Report, signalId)),
            });
            return Results.Accepted(value: new EventHeard([], signalId));
        });
    }
}
