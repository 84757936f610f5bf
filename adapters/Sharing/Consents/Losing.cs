using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering.Recall;

namespace Keten.Sharing.Consents;

/// <summary>A permit may be gone: each delivery of this host that rests on one of that person is looked at, in the queue it left by.</summary>
internal static class Losing
{
    public static async Task Look(Work work, Guid person, Guid consent, bool objection)
    {
        if (await work.Load<Reliance>(person) is not { } known)
            return;

        foreach (var delivery in known.Deliveries)
            await Tell(work, delivery, person, consent, objection);
    }

    /// <summary>After what leaves: by the ordinary lane, whatever this came by.</summary>
    public static async Task Tell(Work work, Reliance.Delivered delivery, Guid person, Guid consent, bool objection)
    {
        var acute = work.Acute;
        work.Acute = false;
        await work.Publish(new GroundLost
        {
            DeliveryId = delivery.Id,
            SignalId = delivery.SignalId,
            Partner = delivery.Partner,
            PersonId = person,
            ConsentId = consent,
            Objection = objection,
            LostAt = work.Now,
        });
        if (acute)
            work.Acute = true;
    }
}
