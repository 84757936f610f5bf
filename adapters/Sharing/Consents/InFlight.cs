using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering;

namespace Keten.Sharing.Consents;

/// <summary>What is recorded and has not left is decided again at once when somebody said something about its matter. What was refused stays refused.</summary>
public static class InFlight
{
    private const int Most = 200;

    public static async Task DecideAgain(Work work, Guid signalId, Guid? caseId)
    {
        IEnumerable<Guid> matters = caseId is { } found ? [found, signalId] : [signalId];
        var acute = work.Acute;
        // All but alarms leave by the ordinary lane. In one queue, one after the other, nothing is refused while it is being sent.
        work.Acute = false;
        foreach (var matter in matters)
        {
            var underway = await work.List<Delivery>(new Filter { Lookup = matter.ToString(), States = ["due", "delivered", "answered", "accepted"], NewestFirst = true, Limit = Most });
            foreach (var (_, delivery) in underway.Items.Where(item => Waits(item.Body)))
                await work.Publish(new DeliveryDue { DeliveryId = delivery.Id, SignalId = delivery.SignalId, Partner = delivery.Partner, DueAt = work.Now, OnlyDecide = true });
        }

        if (acute)
            work.Acute = true;
    }

    /// <summary>An alarm goes on as it was: it is on its way by a lane of its own, and nobody's consent is asked in danger.</summary>
    public static bool Waits(Delivery delivery) =>
        delivery is { HasEnded: false, Errand: not "alarm", Decision: { } decision } && delivery.Sent != decision.Id;
}
