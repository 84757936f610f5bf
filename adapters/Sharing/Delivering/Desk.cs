using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Delivering.Recall;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering;

/// <summary>What every step of a delivery does in one transaction: decide what flows, record it, close it and let the next one go.</summary>
public sealed class Desk(Work work, Hashes hashes, SharingEngine engine, IEnumerable<IPartnerAdapter> adapters)
{
    public IPartnerAdapter AdapterOf(string partner) => adapters.Single(a => a.Partners.Contains(partner));

    /// <summary>Brings it to the partner. How long that asks to be left alone is for the bus to heed.</summary>
    public async Task<Answer> Send(Outgoing outgoing, CancellationToken stop)
    {
        try
        {
            return await AdapterOf(outgoing.View.Partner).Send(outgoing, stop);
        }
        catch (NotYetException later)
        {
            throw new NotNowException(later.Code, later.Wait);
        }
    }

    /// <summary>Decides afresh; null when nothing may flow. The id stays the one given, so that an unchanged view keeps its Idempotency-Key.</summary>
    public async Task<Ruling?> Decide(Delivery delivery, Guid decisionId) => delivery.NoticeOnly
        ? engine.Notice(delivery.Asks(decisionId, work.Now), delivery.Notice, Keyed)
        : await Decide(delivery, decisionId, work.Now);

    /// <summary>The same as if it were another moment.</summary>
    public async Task<Ruling?> Decide(Delivery delivery, Guid decisionId, DateTimeOffset at) => engine.Decide(
        delivery.Asks(decisionId, at) with { Consents = await ConsentsOf(delivery) }, delivery.Dossier, Keyed);

    private string Keyed(string value) => hashes.Of(work.Service, "pseudonym", value);

    /// <summary>What everybody in its dossier said about who may get what. Looked up at each decision: it may have changed since the one before.</summary>
    public Task<IReadOnlyList<Statement>> ConsentsOf(Delivery delivery) => work.ConsentsOf(delivery.Dossier);

    public async Task<PartnerLine> LineOf(Delivery delivery) => await work.Load<PartnerLine>(PartnerLine.IdOf(delivery)) ?? new PartnerLine();

    /// <summary>Writes down what is about to leave. The same transaction makes it due: what cannot be recorded does not leave.</summary>
    public async Task Record(Delivery delivery, Decision decision)
    {
        decision = decision with { Rests = await RestsOf(delivery, decision), At = work.Now };
        work.Save(delivery.Id, delivery with { Decision = decision, Had = delivery.Got, HadRests = delivery.Rested });
        await Reliance.Note(work, delivery, decision);
        await work.Publish(decision.Disclosed(delivery.SignalId, work.Service, delivery.Partner, delivery.Purpose, work.Now) with
        {
            CaseId = delivery.CaseId,
            RecipientClass = delivery.RecipientClass,
            Corrects = IfAny(delivery.Corrects),
            ByConsent = IfAny([.. decision.Rests.SelectMany(one => one.Alone).Distinct(StringComparer.Ordinal)]),
            Recalls = IfAny(delivery.Recalls),
            GroundChanged = IfAny(delivery.GroundChanged),
        });
    }

    private static IReadOnlyList<string>? IfAny(IReadOnlyList<string> paths) => paths.Count == 0 ? null : paths;

    private async Task<IReadOnlyList<Resting>> RestsOf(Delivery delivery, Decision decision) => decision.Consents.Count == 0
        ? []
        : Resting.Of(engine, delivery.Asks(decision.Id, work.Now) with { Consents = await ConsentsOf(delivery) }, delivery.Dossier, Keyed);

    /// <summary>It hears that what it got was wrong, or rests on no permit any more. Recorded like all that leaves, though nothing of the dossier does.</summary>
    public async Task Notify(Delivery delivery)
    {
        var notice = delivery with { NoticeOnly = true };
        await Record(notice, (await Decide(notice, work.NewId("notice")))!.Decision);
        await MakeDue(notice);
    }

    public Task MakeDue(Delivery delivery) => work.Publish(Due(delivery, work.Now));

    public Task MakeDue(Delivery delivery, DateTimeOffset notBefore) => work.Schedule(Due(delivery, notBefore), notBefore);

    /// <summary>The partner's system has it.</summary>
    public async Task Close(Delivery delivered)
    {
        work.Save(delivered.Id, delivered);
        await Release(delivered);
        if (delivered.Errand != "alarm")
            await work.Publish(new ReferralDelivered
            {
                ReferralId = delivered.Id,
                CaseId = delivered.CaseId,
                SignalId = delivered.SignalId,
                Partner = delivered.Partner,
                DecisionId = delivered.Decision!.Id,
                DeliveredAt = delivered.DeliveredAt!.Value,
            });
    }

    /// <summary>A no, ours or theirs: an answer for the caseworker. An alarm that is refused cannot wait for its timer.</summary>
    public async Task Refuse(Delivery delivery, string reason, string? text = null)
    {
        work.Save(delivery.Id, delivery with { Status = "refused", Refusal = reason, RespondedAt = work.Now });
        await Release(delivery);
        if (delivery.Errand == "alarm")
            await work.Publish(new TimerDue { Service = work.Service, SubjectId = delivery.Id, Timer = Undelivered, Generation = 0, DueAt = work.Now });
        else
            await work.Publish(new ReferralRefused
            {
                ReferralId = delivery.Id,
                CaseId = delivery.CaseId,
                SignalId = delivery.SignalId,
                Partner = delivery.Partner,
                Reason = reason,
                RefusedAt = work.Now,
                Text = await Seal(delivery, text),
            });
    }

    /// <summary>A trace of what a partner said and was not taken: which fields, and nothing of what stood in them.</summary>
    public Task NoteRefused(Delivery delivery, string instrument, IReadOnlyList<string> paths) => paths.Count == 0 ? Task.CompletedTask : work.Publish(new Disclosed
    {
        DecisionId = work.NewId("received"),
        SignalId = delivery.SignalId,
        CaseId = delivery.CaseId,
        Service = work.Service,
        Partner = delivery.Partner,
        RecipientClass = delivery.RecipientClass,
        Purpose = Vocabulary.Receive,
        Instrument = instrument,
        Shared = [],
        Reduced = [],
        Consents = [],
        PayloadHash = hashes.Of(work.Service, "received", string.Join('\n', [delivery.Id.ToString(), .. paths])),
        DisclosedAt = work.Now,
        Refused = paths,
    });

    /// <summary>The words with a no in the answer to a delivery itself: taken like those of an event.</summary>
    public async Task<string?> Take(Delivery delivery, string? text)
    {
        const string Words = "partner.text";
        if (text is null || Receiving.Of(engine, delivery.Tells(work.Now), Origin.Of(delivery.Partner, delivery.Purpose), delivery.Dossier, [Words]) is not { Paths: [] } taken)
            return text;
        await NoteRefused(delivery, taken.Instrument, [Words]);
        return null;
    }

    /// <summary>The partner's own words, under the key of the matter they are about.</summary>
    public async Task<Sealed?> Seal(Delivery delivery, string? text) =>
        text is null ? null : await work.Seal(delivery.Key, new PartnerText { Text = text });

    /// <summary>What was agreed at its table, under the same key.</summary>
    public async Task<Sealed?> Seal(Delivery delivery, IReadOnlyList<PartnerAction> agreed) =>
        agreed.Count == 0 ? null : await work.Seal(delivery.Key, new PartnerAgreed { Actions = agreed });

    /// <summary>Timer by which an alarm hears that the partner will not take it.</summary>
    public const string Undelivered = "undelivered";

    private async Task Release(Delivery ended)
    {
        if (ended.Sequence == 0)
            return;

        var line = (await LineOf(ended)).Without(ended);
        work.Save(PartnerLine.IdOf(ended), line);
        foreach (var next in line.Underway.Where(p => line.WaitsUntil(p.DeliveryId, work.Now) is null))
            await work.Publish(new DeliveryDue { DeliveryId = next.DeliveryId, SignalId = ended.SignalId, Partner = ended.Partner, DueAt = work.Now });
    }

    private static DeliveryDue Due(Delivery delivery, DateTimeOffset at) =>
        new() { DeliveryId = delivery.Id, SignalId = delivery.SignalId, Partner = delivery.Partner, DueAt = at };
}
