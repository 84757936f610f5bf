using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Sharing.Delivering.Recall;

/// <summary>
/// A permit is gone: whoever got something by it hears so, and whoever guards the consent hears to whom it went. On the same queue and
/// in the same order as what leaves, also when the matter has ended: a notice is no cell (sharing.md, never 15).
/// </summary>
public sealed class TakeLoss(Work work, Desk desk) : IConsumer<GroundLost>
{
    public async Task Consume(ConsumeContext<GroundLost> context)
    {
        var lost = context.Message;
        if (await work.Load<Delivery>(lost.DeliveryId) is not { } known)
            return;

        switch (Recalling.Of(known, lost, await desk.ConsentsOf(known), work.Now))
        {
            case Recalling.CannotBe(var delivery, var fields):
                work.Save(delivery.Id, delivery);
                await Tell(delivery, lost, "cannot_be_recalled", fields);
                return;
            case Recalling.Notifies(var delivery, var recalls, var changed):
                await Notify(delivery);
                await Tell(delivery, lost, "recalled", recalls);
                await Tell(delivery, lost, "ground_changed", changed);
                return;
        }
    }

    private async Task Notify(Delivery delivery)
    {
        // A fuller view is on its way: it goes along with that. Else it goes alone.
        if (delivery.IsUnderway && await desk.Decide(delivery, work.NewId("decision")) is { } ruling)
        {
            await desk.Record(delivery, ruling.Decision);
            await desk.MakeDue(delivery);
            return;
        }

        await desk.Notify(delivery);
    }

    private async Task Tell(Delivery delivery, GroundLost lost, string outcome, IReadOnlyList<string> fields)
    {
        if (fields.Count == 0)
            return;
        await work.Publish(new Recalled
        {
            DeliveryId = delivery.Id,
            SignalId = delivery.SignalId,
            CaseId = delivery.CaseId,
            Region = delivery.Region,
            Partner = delivery.Partner,
            PersonId = lost.PersonId,
            ConsentId = lost.ConsentId,
            Outcome = outcome,
            Fields = fields,
            RecalledAt = work.Now,
        });
    }
}
