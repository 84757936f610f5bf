using Keten.Adapters.Zorg.Message;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Deliver;
using Keten.Sharing.Delivering.Hear;
using Keten.Zorgcoordinatie.Carry;
using Keten.Zorgcoordinatie.Consents;

namespace Keten.Zorgcoordinatie.ProcessMessage;

/// <summary>
/// A Consent that a care provider brings, of somebody whom it took on: kept as the zorgcoördinator's own <c>POST /consents</c> is, by the
/// same rules, once. Whom it is of it says by the Patient of the message it got last; nobody else's can be meant.
/// </summary>
internal sealed class ConsentMessage(Hashes hashes, RegionSet regions)
{
    public Task<IResult> Take(HttpContext http, string partner, CareAnswer.Reading reading, CareConsent consent, Func<Heard, IResult> say) => http.Act(async work =>
    {
        var key = hashes.Of(work.Service, "event", $"{partner}\n{reading.Source}\n{reading.Header}");
        if (await work.Load<HeardEvent>(key) is not null)
            return say(new Heard.Took([]));
        if (await work.Load<Delivery>(reading.About) is not { } delivery || delivery.Partner != partner)
            return say(new Heard.Unknown());
        http.Features.Set(Noting.OfHeard(delivery, work, hashes));
        if (delivery.Status is not ("accepted" or "completed"))
            return say(new Heard.MovedOn());
        var known = await work.Care(delivery.CaseId, delivery.SignalId, delivery.Region);
        if (known is null || Meant(known, delivery, consent, work.Now) is not { } victim)
            return say(new Heard.NotTaken([new FieldError("#/person", "unknown_person", "The patient is none of those in the message that you got last.")]));

        http.Features.Set(Noting.Of(delivery.SignalId, Vocabulary.Receive, [victim], work, hashes));
        // Another statement of this provider has another identifier: theirs is part of ours, whatever care is joined with.
        var id = Ids.Derive(victim, hashes.Of(work.Service, "consent", $"{partner}\n{consent.Identifier}"));
        var ruling = Rule(known, victim, consent, id, http.User.Subject(), work.Now, out var errors);
        if (errors.Count > 0)
            return say(new Heard.NotTaken(errors));
        if (ruling is not Ruling.Go(var step))
            return say(Refusal(ruling!));
        // No backlog may delay it: what is sent meanwhile is decided without it.
        work.Acute = true;
        work.Save(key, new HeardEvent { DeliveryId = delivery.Id, HeardAt = work.Now });
        await work.Carry(known, step);
        return say(new Heard.Took([]));
    });

    /// <summary>Where in a Consent stands what a rule of <see cref="ConsentRules"/> is about; null: it is about something else.</summary>
    public static string? PlaceOf(string pointer) => pointer.Split('/') switch
    {
        [_, "person", ..] => "Bundle.entry.resource.ofType(Consent).patient",
        [_, "recipient", ..] => "Bundle.entry.resource.ofType(Consent).provision.actor",
        [_, "data", ..] => "Bundle.entry.resource.ofType(Consent).provision.code",
        [_, "purposes", ..] => "Bundle.entry.resource.ofType(Consent).provision.purpose",
        [_, "from" or "until", ..] => "Bundle.entry.resource.ofType(Consent).provision.period",
        [_, "giver" or "representative", ..] => "Bundle.entry.resource.ofType(Consent).performer",
        [_, "evidence", ..] => "Bundle.entry.resource.ofType(Consent).source",
        _ => null,
    };

    private static Guid? Meant(CareTrajectory known, Delivery delivery, CareConsent consent, DateTimeOffset now)
    {
        // What its system has: a fuller view may be on its way.
        var message = delivery.Sent ?? delivery.Decision!.Id;
        return known.Victims
            .Where(victim => delivery.SubjectOf(victim.PersonId, now) is { } at && Naming.UrlOf(message, $"patient {at}") == consent.Patient)
            .Select(victim => (Guid?)victim.PersonId)
            .FirstOrDefault();
    }

    private Ruling? Rule(CareTrajectory known, Guid victim, CareConsent consent, Guid id, string by, DateTimeOffset now, out IReadOnlyList<FieldError> errors)
    {
        errors = [];
        var region = regions.Get(known.Region);
        if (consent.Stated is not { } stated)
        {
            return known.Consents.Any(one => one.Id == id && one.PersonId == victim)
                ? Stating.Withdraw(known, id, region, now)
                : new Ruling.No("unknown_consent", "You stated nothing under this identifier.");
        }

        if (known.Consents.Any(one => one.Id == id))
            return new Ruling.No("already_done", "You stated something under this identifier already; another statement has another one.");
        var asked = new ConsentRequest
        {
            Person = victim,
            Recipient = stated.Recipient,
            Data = stated.Data,
            Purposes = stated.Purposes,
            From = stated.From,
            Until = stated.Until,
            Giver = stated.Representative is null ? Givers.Self : Givers.Representative,
            Representative = stated.Representative is { Length: > 0 } who ? who : null,
            Statement = stated.IsPermit ? "permit" : "objection",
            Evidence = stated.Evidence,
        };
        errors = ConsentRules.Check(asked, DutchDays.Of(now));
        return errors.Count > 0 ? null : Stating.Give(known, ConsentEndpoints.Of(asked, id, by, now), region, now);
    }

    private static Heard Refusal(Ruling ruling) => ruling switch
    {
        Ruling.Wrong wrong => new Heard.NotTaken([new FieldError(wrong.Pointer, wrong.Code, wrong.Detail)]),
        Ruling.No no => new Heard.NotTaken([new FieldError("#", no.Code, no.Detail)]),
        _ => throw new InvalidOperationException("no refusal"),
    };
}
