using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Sharing.Consents;

/// <summary>A person, or who represents that person, said who may get what: known here from now on, and what is on its way is decided again.</summary>
public sealed class TakeConsent(Work work) : IConsumer<ConsentGiven>
{
    public async Task Consume(ConsumeContext<ConsentGiven> context)
    {
        var said = context.Message;
        var known = await work.Load<PersonConsents>(said.PersonId) ?? new PersonConsents { PersonId = said.PersonId };
        work.Save(said.PersonId, known.With(Of(said)));
        await InFlight.DecideAgain(work, said.SignalId, said.CaseId);
        if (said.Statement == "objection")
            await Losing.Look(work, said.PersonId, said.ConsentId, objection: true);
    }

    private static Statement Of(ConsentGiven said) => new()
    {
        Id = said.ConsentId,
        PersonId = said.PersonId,
        Recipient = said.Recipient,
        Data = said.Data,
        Purposes = said.Purposes,
        From = said.From,
        Until = said.Until,
        Giver = said.Giver,
        Representative = said.Representative,
        Says = said.Statement,
        GivenAt = said.GivenAt,
    };
}
