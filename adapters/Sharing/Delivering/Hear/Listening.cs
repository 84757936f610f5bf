using Keten.Adapters;
using Keten.Adapters.Events;
using Keten.Hosting;
using Keten.Sharing.Delivering.Deliver;
using Keten.Sharing.Filtering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>
/// Takes what a partner says about something it got, whatever language it said it in. Unknown deliveries and those of another partner
/// are one and the same; the same event again takes effect once. What a partner may not tell is not taken, and named: the rest takes
/// effect, unless it is the answer or status itself that is refused.
/// </summary>
public sealed class Listening(Hashes hashes, SharingEngine engine, IEnumerable<IPartnerAdapter> adapters, ILogger<Listening> log)
{
    /// <param name="http">The call. What it does is durable before it is answered, and only when the answer is no refusal.</param>
    /// <param name="partner">Who says it, as its credentials show.</param>
    /// <param name="heard">What it says, read.</param>
    /// <param name="say">The answer in the partner's language. One that implements <see cref="IStatusCodeHttpResult"/>.</param>
    public async Task<IResult> Take(HttpContext http, string partner, PartnerEvent heard, Func<Heard, IResult> say)
    {
        if (Taking.Unknown(heard) is { Count: > 0 } unknown)
            return say(new Heard.Wrong(unknown));

        if (adapters.FirstOrDefault(one => one.Partners.Contains(partner))?.Says.Wrong(heard) is { Count: > 0 } wrong)
            return say(new Heard.Wrong([.. wrong.Select(one => new FieldError(one.Pointer, one.Code, one.Detail))]));

        return await http.Act(async work =>
        {
            var key = hashes.Of(work.Service, "event", $"{partner}\n{heard.Source}\n{heard.Id}");
            if (await work.Load<HeardEvent>(key) is { } known)
                return say(new Heard.Took(known.Refused));
            if (await work.Load<Delivery>(About(heard)) is not { } delivery || delivery.Partner != partner)
                return say(new Heard.Unknown());
            http.Features.Set(Noting.OfHeard(delivery, work, hashes));
            if (Hearing.Of(delivery, heard, work.Now) is not Hearing.Becomes(var become))
                return say(new Heard.MovedOn());

            var taking = Taking.Of(engine, delivery, heard, work.Now);
            if (taking.Missing is { } missing)
            {
                log.LogWarning("{Partner} may not tell {Path} of {DeliveryId}", partner, missing.Path, delivery.Id);
                return say(new Heard.NotTaken([new FieldError($"#{missing.Pointer}", "not_covered", "No instrument lets you tell the hub this, as the matter stands.")]));
            }

            var desk = new Desk(work, hashes, engine, adapters);
            string[] refused = [.. taking.Refused.Select(part => part.Pointer)];
            work.Save(key, new HeardEvent { DeliveryId = delivery.Id, HeardAt = work.Now, Refused = refused });
            await desk.NoteRefused(delivery, taking.Instrument, [.. taking.Refused.Select(part => part.Path)]);
            await new Telling(work, desk).Tell(delivery, become, taking.Event);
            return say(new Heard.Took(refused));
        });
    }

    private static Guid About(PartnerEvent heard) =>
        heard is ConsultationAnsweredEvent answered ? answered.ConsultationId : ((ReferralEvent)heard).ReferralId;
}
