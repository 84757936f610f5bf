using Keten.Adapters;
using Keten.Adapters.Events;
using Keten.Hosting;
using Keten.Sharing.Filtering;
using Microsoft.AspNetCore.Http;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>
/// <c>POST /partners/{partner}/events</c>: one CloudEvent of a partner about something it got. Unknown deliveries and those of
/// another partner give one and the same answer; the same event again takes effect once.
/// </summary>
internal sealed class HearPartner(string partner)
{
    public async Task<IResult> Event(HttpContext http, Hashes hashes, SharingEngine engine, IEnumerable<IPartnerAdapter> adapters)
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

        return await http.Act(async work =>
        {
            var key = hashes.Of(work.Service, "event", $"{partner}\n{heard.Source}\n{heard.Id}");
            if (await work.Load<HeardEvent>(key) is not null)
                return Results.Accepted();
            if (await work.Load<Delivery>(About(heard)) is not { } delivery || delivery.Partner != partner)
                return Problems.NotFound();
            if (Hearing.Of(delivery, heard, work.Now) is not Hearing.Becomes(var become))
                return Problems.MovedOn("This is not a next step of that consultation or referral.");

            work.Save(key, new HeardEvent { DeliveryId = delivery.Id, HeardAt = work.Now });
            await new Telling(work, new Desk(work, hashes, engine, adapters)).Tell(delivery, become, heard);
            return Results.Accepted();
        });
    }

    private static Guid About(PartnerEvent heard) =>
        heard is ConsultationAnsweredEvent answered ? answered.ConsultationId : ((ReferralEvent)heard).ReferralId;
}
