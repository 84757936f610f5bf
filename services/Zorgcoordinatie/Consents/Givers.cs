using Keten.Sharing;
using Keten.Sharing.Consents;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>Whose permit it takes, as the sharing engine has it (<see cref="Maturities.Permitters"/>). Anybody who is heard at all may object.</summary>
public static class Givers
{
    public const string Self = Maturities.Self;
    public const string Representative = Maturities.Representative;

    public static IReadOnlyList<string> For(int? age) => Maturities.Of(age).Permitters();

    public static IReadOnlyList<string> For(Victim victim, DateOnly today) => For(victim.PresumedMinor ? null : Minority.AgeOf(victim.BirthDate, victim.AgeEstimate, today));

    /// <summary>Who has still to permit what this permits, that day; nobody where it does not permit.</summary>
    public static IReadOnlyList<string> Missing(CareTrajectory known, Consent said, DateOnly today)
    {
        var victim = known.Victims.Single(victim => victim.PersonId == said.PersonId);
        return said.Statement == "permit" && said.WithdrawnAt is null
            ? [.. For(victim, today).Where(giver => !known.Consents.Any(consent => consent.Giver == giver && Covers(consent, said, today) && !MayBeOffender(consent, known)))]
            : [];
    }

    /// <summary>The same person permits that day at least as much, to that recipient.</summary>
    internal static bool Covers(Consent consent, Consent said, DateOnly today) =>
        consent.Statement == "permit" && consent.PersonId == said.PersonId && consent.Recipient == said.Recipient && consent.HoldsOn(today)
        && !said.Data.Except(consent.Data).Any() && !said.Purposes.Except(consent.Purposes).Any();

    private static bool MayBeOffender(Consent consent, CareTrajectory known) =>
        consent is { Giver: Representative, Representative: null } && known.Offenders.Count > 0;
}
