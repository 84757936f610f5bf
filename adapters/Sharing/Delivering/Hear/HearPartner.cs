using Keten.Adapters;
using Keten.Adapters.Events;
using Keten.Hosting;
using Keten.Sharing.Filtering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>
/// <c>POST /partners/{partner}/events</c>: one CloudEvent of a partner about something it got. Unknown deliveries and those of
/// another partner give one and the same answer; the same event again takes effect once. What a partner may not tell is not taken,
/// and named in the reply: the rest takes effect, unless it is the answer or status itself that is refused.
/// </summary>
internal sealed class HearPartner(string partner)
{
    public async Task<IResult> Event(HttpContext http, Hashes hashes, SharingEngine engine, IEnumerable<IPartnerAdapter> adapters, ILogger<HearPartner> log)
    {
        if (http.User.Partner() != partner)
            return Problems.Forbidden();
        if (!EventBody.IsOfKnownType(http.Request))
            return Problems.Of(415, "unsupported_media_type", "Send one CloudEvent as application/cloudevents+json.");
        if (await EventBody.Read(http.Request, http.RequestAborted) is not { } body)
            return Problems.Of(413, "too_large", $"An event is at most {PartnerEventReader.MaxBytes} bytes.");
        var reading = PartnerEventReader.Read(body);
        if (reading.Event is not { } heard)
            return Problems.Invalid([.. reading.Errors.Select(e => new FieldError(e.Pointer, e.Code, e.Detail))]);

        if (Taking.Unknown(heard) is { Count: > 0 } unknown)
            return Problems.NotTaken(unknown);

        return await http.Act(async work =>
        {
            var key = hashes.Of(work.Service, "event", $"{partner}\n{heard.Source}\n{heard.Id}");
            if (await work.Load<HeardEvent>(key) is { } known)
                return Accepted(known.Refused);
            if (await work.Load<Delivery>(About(heard)) is not { } delivery || delivery.Partner != partner)
                return Problems.NotFound();
            if (Hearing.Of(delivery, heard, work.Now) is not Hearing.Becomes(var become))
                return Problems.MovedOn("This is not a next step of that consultation or referral.");

            var taking = Taking.Of(engine, delivery, heard, work.Now);
            if (taking.Missing is { } missing)
            {
                log.LogWarning("{Partner} may not tell {Path} of {DeliveryId}", partner, missing.Path, delivery.Id);
                return Problems.NotTaken([new FieldError($"#{missing.Pointer}", "not_covered", "No instrument lets you tell the hub this, as the matter stands.")]);
            }

            var desk = new Desk(work, hashes, engine, adapters);
            string[] refused = [.. taking.Refused.Select(part => part.Pointer)];
            work.Save(key, new HeardEvent { DeliveryId = delivery.Id, HeardAt = work.Now, Refused = refused });
            await desk.NoteRefused(delivery, taking.Instrument, [.. taking.Refused.Select(part => part.Path)]);
            await new Telling(work, desk).Tell(delivery, become, taking.Event);
            return Accepted(refused);
        });
    }

    private static IResult Accepted(IReadOnlyList<string> refused) => Results.Accepted(value: new EventHeard(refused));

    private static Guid About(PartnerEvent heard) =>
        heard is ConsultationAnsweredEvent answered ? answered.ConsultationId : ((ReferralEvent)heard).ReferralId;
}

/// <summary>The event took effect.</summary>
/// <param name="Refused">JSON pointers to what of it the sender may not tell, and was not kept; mostly none.</param>
public sealed record EventHeard(IReadOnlyList<string> Refused);
