using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Sharing.Delivering.Deliver;

/// <summary>
/// Second and third step: calls the partner with what is recorded, then commits the outcome. After a crash in between it calls
/// again, with the same Idempotency-Key. A partner that cannot be reached is tried again later, by the rules of the bus.
/// </summary>
public sealed class DeliverNow(Work work, Desk desk, Hashes hashes, IEnumerable<Withholding> withholdings) : IConsumer<DeliveryDue>
{
    public async Task Consume(ConsumeContext<DeliveryDue> context)
    {
        var delivery = await work.Load<Delivery>(context.Message.DeliveryId);
        var line = delivery is null ? new PartnerLine() : await desk.LineOf(delivery);
        var ruling = delivery?.Decision is { } recorded ? await desk.Decide(delivery, recorded.Id) : null;
        var onlyDecides = context.Message.OnlyDecide == true;

        switch (Departure.Of(delivery, ruling, line, work.Now).Unless(onlyDecides))
        {
            case Departure.Waits(var until):
                await desk.MakeDue(delivery!, until);
                return;
            case Departure.NothingMayFlow:
                await desk.Refuse(delivery!, "nothing_may_flow");
                return;
            case Departure.Notifies:
                await desk.Notify(delivery!);
                return;
            case Departure.Superseded:
                await desk.Record(delivery!, (await desk.Decide(delivery!, work.NewId("decision")))!.Decision);
                if (!onlyDecides)
                    await desk.MakeDue(delivery!);
                return;
            // What it has, it has; what would still go, does not.
            case Departure.Sends when !delivery!.NoticeOnly && await withholdings.Why(work, delivery) is { } why:
                await (delivery.DeliveredAt is null ? desk.Refuse(delivery, why) : delivery.HasNotice ? desk.Notify(delivery) : Task.CompletedTask);
                return;
            case Departure.Sends(var sent):
                using (Processing.Of(Noting.Of(delivery!, sent.View, work, hashes)))
                    await Outcome(delivery, await desk.Send(Leaving.Of(delivery, sent.View, work.Now), context.CancellationToken));
                return;
        }
    }

    private async Task Outcome(Delivery delivery, Answer answer)
    {
        switch (Arrival.Of(delivery, answer, work.Now))
        {
            case Arrival.Refused(var code, var text):
                await desk.Refuse(delivery, code, await desk.Take(delivery, text));
                return;
            case Arrival.Unheard:
                throw new NotNowException("notice_refused");
            case Arrival.Stands(var delivered):
                work.Save(delivered.Id, delivered);
                return;
            case Arrival.Arrives(var delivered):
                await desk.Close(delivered);
                return;
        }
    }
}
