using Keten.Hosting;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>
/// What runs out and what has to be asked again is somebody's task before it is too late: a statement with a last day, and permits of
/// who turns 16 or 18 (sharing.md). It goes when somebody spoke again or took the statement back.
/// </summary>
public static class Renewing
{
    public const string Expires = "consent_expires";
    public const string ComesOfAge = "consent_of_age";

    private static readonly int[] Ages = [16, 18];

    public static IEnumerable<CareTask> Tasks(CareTrajectory known) => known.ClosedAt is not null ? [] : Expiring(known).Concat(known.Victims.SelectMany(victim => OfAge(known, victim)));

    private static IEnumerable<CareTask> Expiring(CareTrajectory known) => known.Consents
        .Where(consent => consent is { WithdrawnAt: null, Until: not null } && !known.Consents.Any(later => Replaces(later, consent)))
        .Select(consent => new CareTask(Expires, consent.GivenAt, DutchDays.Start(consent.Until!.Value)) { Person = consent.PersonId, ConsentId = consent.Id });

    /// <summary>The first birthday that a permit outlives without the person having confirmed or ended it since.</summary>
    private static IEnumerable<CareTask> OfAge(CareTrajectory known, Victim victim) => Ages
        .Where(_ => victim.BirthDate is not null)
        .Select(age => DutchDays.Start(victim.BirthDate!.Value.AddYears(age)))
        .Where(moment => known.Consents.Any(permit => permit.PersonId == victim.PersonId && Outlives(permit, moment) && !known.Consents.Any(own => Confirms(own, permit, moment))))
        .Select(moment => new CareTask(ComesOfAge, moment, moment) { Person = victim.PersonId })
        .Take(1);

    private static bool Outlives(Consent permit, DateTimeOffset moment) =>
        permit is { Statement: "permit", WithdrawnAt: null } && permit.GivenAt < moment && (permit.Until is not { } until || DutchDays.Start(until) > moment);

    private static bool Confirms(Consent own, Consent permit, DateTimeOffset moment) =>
        own.Giver == Givers.Self && own.GivenAt >= moment && Covers(own, permit);

    private static bool Replaces(Consent later, Consent consent) =>
        later.GivenAt > consent.GivenAt && (later.Giver, later.Representative) == (consent.Giver, consent.Representative) && Covers(later, consent);

    private static bool Covers(Consent one, Consent other) => (one.PersonId, one.Recipient) == (other.PersonId, other.Recipient)
        && !other.Data.Except(one.Data).Any() && !other.Purposes.Except(one.Purposes).Any();
}
