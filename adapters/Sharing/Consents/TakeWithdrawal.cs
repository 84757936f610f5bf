using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Sharing.Consents;

/// <summary>A statement was taken back, maybe before it was known here: what is on its way is decided again, and who got something by it hears so.</summary>
public sealed class TakeWithdrawal(Work work) : IConsumer<ConsentWithdrawn>
{
    public async Task Consume(ConsumeContext<ConsentWithdrawn> context)
    {
        var back = context.Message;
        var known = await work.Load<PersonConsents>(back.PersonId) ?? new PersonConsents { PersonId = back.PersonId };
        work.Save(back.PersonId, known.Without(back.ConsentId, back.WithdrawnAt));
        await InFlight.DecideAgain(work, back.SignalId, back.CaseId);
        await Losing.Look(work, back.PersonId, back.ConsentId, objection: false);
    }
}
