using System.Globalization;
using Keten.Adapters.Events;
using Keten.Hosting;
using Keten.Messages;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>What follows from a partner's event: the delivery's new state, and the message that tells Regie.</summary>
internal sealed class Telling(Work work, Desk desk)
{
    public async Task Tell(Delivery before, Delivery after, PartnerEvent heard)
    {
        if (after.Status == "refused")
        {
            await desk.Refuse(after, after.Refusal!, heard.Text);
            return;
        }

        if (before.DeliveredAt is null)
            await desk.Close(after);
        else
            work.Save(after.Id, after);

        await (heard is ConsultationAnsweredEvent answered ? Answer(after, answered) : Respond(after, (ReferralEvent)heard));

        // Taking a referral on can open more of it (identity, to care): the fuller view follows as a decision of its own.
        if (before.Status != "accepted" && after.Status == "accepted"
            && await desk.Decide(after, work.NewId("decision")) is { } fuller && fuller.Decision.PayloadHash != after.Decision!.PayloadHash)
        {
            await desk.Record(after, fuller.Decision);
            await desk.MakeDue(after);
        }
    }

    private async Task Answer(Delivery delivery, ConsultationAnsweredEvent heard) => await work.Publish(new ConsultationAnswered
    {
        ConsultationId = delivery.Id,
        SignalId = delivery.SignalId,
        Partner = delivery.Partner,
        Answer = heard.Answer,
        AnsweredAt = work.Now,
        Text = await desk.Seal(delivery, heard.Text),
        Onward = Listed(heard),
    });

    private async Task Respond(Delivery delivery, ReferralEvent heard) => await work.Publish(new PartnerResponded
    {
        ReferralId = delivery.Id,
        CaseId = delivery.CaseId,
        SignalId = delivery.SignalId,
        Partner = delivery.Partner,
        Status = heard.Status,
        Outcome = heard.Outcome,
        RespondedAt = work.Now,
        Text = await desk.Seal(delivery, heard.Text),
        Onward = Listed(heard),
        Judgement = heard.Judgement,
        TableOn = heard.TableOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Agreed = await desk.Seal(delivery, [.. heard.Agreements.Concat(heard.Actions).Select(one => new PartnerAction(one.Id, one.What, one.Who, one.By, one.Done))]),
    });

    private static IReadOnlyList<Onward>? Listed(PartnerEvent heard) =>
        heard.Onward.Count == 0 ? null : [.. heard.Onward.Select(to => new Onward { Partner = to.Partner, Purpose = to.Purpose })];
}
