using Keten.Adapters;
using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Sharing.Delivering.Deliver;

/// <summary>
/// Second and third step: calls the partner with what is recorded, then commits the outcome. After a crash in between it calls
/// again, with the same Idempotency-Key. A partner that cannot be reached is tried again later, by the rules of the bus.
/// </summary>
public sealed class DeliverNow(Work work, Desk desk) : IConsumer<DeliveryDue>
{
    public async Task Consume(ConsumeContext<DeliveryDue> context)
    {
        var delivery = await work.Load<Delivery>(context.Message.DeliveryId);
        var line = delivery is null ? new PartnerLine() : await desk.LineOf(delivery);
        var ruling = delivery?.Decision is { } recorded ? desk.Decide(delivery, recorded.Id) : null;

        switch (Departure.Of(delivery, ruling, line, work.Now))
        {
            case Departure.Waits(var until):
                await desk.MakeDue(delivery!, until);
                return;
            case Departure.NothingMayFlow:
                await desk.Refuse(delivery!, "nothing_may_flow");
                return;
            case Departure.Superseded:
                await desk.Record(delivery!, desk.Decide(delivery!, work.NewId("decision"))!.Decision);
                await desk.MakeDue(delivery!);
                return;
            case Departure.Sends(var sent):
                await Outcome(delivery!, await desk.AdapterOf(delivery!.Partner).Send(Outgoing(delivery, sent.View), context.CancellationToken));
                return;
        }
    }

    private Task Outcome(Delivery delivery, Answer answer)
    {
        var sent = delivery with { Sent = delivery.Decision!.Id };
        switch (answer)
        {
            case Answer.Refused(var code, var text) when delivery.DeliveredAt is null:
                return desk.Refuse(delivery, code, text);
            case Answer.Refused(var code, _):
                // It took the referral on, but not the fuller view that comes with that: the referral stands.
                work.Save(delivery.Id, sent with { Refusal = code });
                return Task.CompletedTask;
            case var _ when delivery.DeliveredAt is not null:
                work.Save(delivery.Id, sent);
                return Task.CompletedTask;
            default:
                return desk.Close(sent with { Status = "delivered", DeliveredAt = work.Now });
        }
    }

    private static Outgoing Outgoing(Delivery delivery, SharedView view) => new()
    {
        DeliveryId = delivery.Id,
        Kind = delivery.Errand,
        Region = delivery.Region,
        View = view,
        AnswerBy = delivery.AnswerBy,
    };
}
