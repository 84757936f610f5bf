using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Delivering.Recall;
using Keten.Sharing.Filtering;
using MassTransit;

namespace Keten.Sharing.Delivering.Change;

/// <summary>
/// Staff lifted a bound, reviewed a text or presume a minor: what was asked for before is decided by that too. In the same order as what
/// leaves, so that nothing leaves by what was decided before it.
/// </summary>
public sealed class TakeChange(Work work, Desk desk) : IConsumer<SharingChanged>
{
    public async Task Consume(ConsumeContext<SharingChanged> context)
    {
        // It was asked for, and is still on its way here.
        var known = await work.Load<Delivery>(context.Message.DeliveryId) ?? throw new NotNowException("delivery_not_taken_up");
        var changed = Changing.With(known, await work.Open<ByHand>(context.Message.ByHand));
        if (changed is { Decision: { } decided } && Changing.IsOneMore(known, changed))
            await Heed(changed, decided);
        switch (Changing.Of(changed, changed is null ? null : await desk.Decide(changed, work.NewId("decision"))))
        {
            case Changing.Keeps(var delivery):
                work.Save(delivery.Id, delivery);
                return;
            case Changing.Sends(var delivery, var decision):
                await desk.Record(delivery, decision);
                await desk.MakeDue(delivery);
                return;
        }
    }

    // Somebody turned out to be another too, who may have objected before to what went here by a permit; and who may take back what goes by hers or his.
    private async Task Heed(Delivery changed, Decision decided)
    {
        await Reliance.Note(work, changed, decided);
        foreach (var objection in (await desk.ConsentsOf(changed)).Where(one => one is { Says: "objection", WithdrawnAt: null }))
            await Losing.Tell(work, new(changed.Id, changed.SignalId, changed.Partner), objection.PersonId, objection.Id, objection: true);
    }
}
