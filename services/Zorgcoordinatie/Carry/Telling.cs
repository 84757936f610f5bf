using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Consents;

namespace Keten.Zorgcoordinatie.Carry;

/// <summary>
/// Says what persons said to every service that decides on their data. What those keep of it is sealed under a key of the person's
/// own, made here: whoever may open a dossier with that person in it must be able to open this, whichever came first.
/// </summary>
internal static class Telling
{
    public static async Task Tell(this Work work, Consent consent, CareTrajectory known)
    {
        await work.Entitle(consent.PersonId);
        await work.Point(consent.Id, "consent", known);
        await work.Publish(new ConsentGiven
        {
            ConsentId = consent.Id,
            PersonId = consent.PersonId,
            SignalId = known.SignalIds[0],
            CaseId = known.CaseId,
            Region = known.Region,
            Recipient = consent.Recipient,
            Data = consent.Data,
            Purposes = consent.Purposes,
            From = DutchDays.Start(consent.From),
            Until = consent.Until is { } until ? DutchDays.Start(until) : null,
            Giver = consent.Giver,
            Representative = consent.Representative,
            Statement = consent.Statement,
            GivenAt = consent.GivenAt,
        });
    }

    public static async Task TakeBack(this Work work, Consent consent, CareTrajectory known)
    {
        // It may be older than the key.
        await work.Entitle(consent.PersonId);
        await work.Publish(new ConsentWithdrawn
        {
            ConsentId = consent.Id,
            PersonId = consent.PersonId,
            SignalId = known.SignalIds[0],
            CaseId = known.CaseId,
            Region = known.Region,
            WithdrawnAt = work.Now,
        });
    }

    private static Task Entitle(this Work work, Guid person) =>
        work.NewKey(PersonConsents.KeyOf(person), ConsentsKept.Keepers.Where(service => service != work.Service));
}
