using Keten.Hosting;

namespace Keten.Sharing.Delivering.TakeUp;

/// <summary>First step: decide what the partner gets, and commit the record with the intent. The call follows in a step of its own.</summary>
public sealed class Reception(Work work, Desk desk, IEnumerable<Completing> completings)
{
    public async Task TakeUp(Delivery delivery)
    {
        foreach (var completing in completings)
            delivery = await completing(work, delivery);
        var known = await work.Load<Delivery>(delivery.Id);
        var line = (await desk.LineOf(delivery)).With(delivery);
        var ruling = await desk.Decide(delivery, work.NewId("decision"));

        switch (TakingUp.Of(delivery, known, ruling, line, work.Now))
        {
            case TakingUp.Known:
                return;
            case TakingUp.NothingMayFlow:
                await desk.Refuse(delivery, "nothing_may_flow");
                return;
            case TakingUp.Waits(var decision, var until):
                work.Save(PartnerLine.IdOf(delivery), line);
                await desk.Record(delivery, decision);
                await desk.MakeDue(delivery, until);
                return;
            case TakingUp.Leaves(var decision):
                if (delivery.Sequence > 0)
                    work.Save(PartnerLine.IdOf(delivery), line);
                await desk.Record(delivery, decision);
                await desk.MakeDue(delivery);
                return;
        }
    }
}
