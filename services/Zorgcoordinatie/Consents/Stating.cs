using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Act;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>
/// Gives, refuses and withdraws. Any statement is kept, whatever replaces it; which one counts where, the sharing engine decides
/// when something is sent. Only what can never count is refused: a permit of who cannot give it alone, and any word of who may not
/// speak for the person.
/// </summary>
public static class Stating
{
    /// <summary>Guardian of who is under age and alone here.</summary>
    public const string Nidos = "nidos";

    public static Ruling Give(CareTrajectory known, Consent given, Region region, DateTimeOffset now)
    {
        var today = DutchDays.Of(now);
        var victim = known.Victims.Single(victim => victim.PersonId == given.PersonId);
        var needed = Givers.For(victim, today);
        if (given.Giver == Givers.Representative && Unheard(known, given, victim, needed) is { } why)
            return why;
        if (given.Statement == "permit" && given.Giver == Givers.Self && needed.Contains(Givers.Representative) && !known.Consents.Any(consent => Backs(consent, given, today)))
            return new Ruling.No("representative_needed", "Under 16, or of unknown age, a permit on one's own statement alone does not count. Record the representative's first.");
        if (given is { Giver: Givers.Representative, Representative: null } && victim.Unaccompanied)
            given = given with { Representative = Nidos };

        return Said(known, Registered(known with { Consents = [.. known.Consents, given] }, given, today), new CareEffect.Given(given), region, now);
    }

    public static Ruling Withdraw(CareTrajectory known, Guid id, Region region, DateTimeOffset now)
    {
        var given = known.Consents.Single(consent => consent.Id == id);
        if (given.WithdrawnAt is not null)
            return new Ruling.No("already_done", "This statement was withdrawn already.");
        var withdrawn = given with { WithdrawnAt = now };
        var after = Registered(known with { Consents = [.. known.Consents.Select(consent => consent.Id == id ? withdrawn : consent)] }, withdrawn, DutchDays.Of(now));
        return Said(known, after, new CareEffect.Withdrawn(withdrawn), region, now);
    }

    private static Ruling? Unheard(CareTrajectory known, Consent given, Victim victim, IReadOnlyList<string> needed)
    {
        var named = Guid.TryParse(given.Representative, out var person);
        if (named && known.Offenders.Contains(person))
            return new Ruling.No("representative_suspect", "Who is in view as suspect or facilitator cannot speak for the person. A guardian or the court can.");
        if (!needed.Contains(Givers.Representative))
            return new Ruling.No("self_needed", "From 16 on the statement is the person's own.");
        return named && victim.Unaccompanied
            ? new Ruling.No("nidos_needed", "Nidos speaks for a minor who is alone here, or a guardian or the court.")
            : null;
    }

    // From 12 to 15 and of unknown age both have to permit; under that one's own adds nothing: only the representative can.
    private static bool Backs(Consent consent, Consent given, DateOnly today) => consent.Giver == Givers.Representative && Givers.Covers(consent, given, today);

    private static CareTrajectory Registered(CareTrajectory known, Consent about, DateOnly today) => Registration.Concerns(about)
        ? known with { Victims = [.. known.Victims.Select(victim => victim.PersonId == about.PersonId ? Registration.Of(victim, known.Consents, today).Victim : victim)] }
        : known;

    private static Ruling Said(CareTrajectory known, CareTrajectory after, CareEffect effect, Region region, DateTimeOffset now) =>
        Steps.Go(known, after, region, now) is Ruling.Go(var step) ? new Ruling.Go(step.With(effect)) : throw new InvalidOperationException("nothing forbids it");
}
