using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>What an assessor may say of a signal without deciding it, and the alarm beside it.</summary>
public static class Marking
{
    /// <summary>The text partners get in place of the narrative.</summary>
    public static Ruling<Step> Summarise(SignalDossier known, string text) => known.State is States.Closed or States.Merged
        ? new Ruling<Step>.No("wrong_state", "The signal is closed.")
        : new Ruling<Step>.Go(Step.Of(known with { Summary = text }));

    /// <summary>
    /// Claimed danger is confirmed or not. Danger that nobody claimed raises the alarm now; where it was claimed, the emergency desk is told again:
    /// confirmed, it hears how the victim is, which it did not on a claim (sharing.md, "acute").
    /// </summary>
    public static Ruling<Step> Acute(SignalDossier known, bool confirmed, DateTimeOffset now)
    {
        if (known.State is States.Closed or States.Merged)
            return new Ruling<Step>.No("wrong_state", "The signal is closed.");
        var acute = confirmed ? "confirmed" : "none";
        if (known.Acute == acute)
            return new Ruling<Step>.No("already_done", "It stands so already.");
        var offer = known.Offer is { } open ? open with { Acute = acute } : null;
        var step = Step.Of(known with { Acute = acute, Offer = offer });
        // Whoever is to take it over sees that there is danger.
        step = offer is null ? step : step.With(new Effect.SaveOffer(offer));
        return new Ruling<Step>.Go(confirmed && known.Alarm is null
            ? step.Change(signal => signal with { Alarm = new Alarm("raised", now) }).With(new Effect.RaiseAlarm())
            : confirmed && known.Alarm is { Of: null, State: "raised" or "phone_task" or "acknowledged" } ? step.With(new Effect.RaiseAlarm()) : step);
    }

    /// <summary>
    /// A claimed role is confirmed or rejected, and may be looked at again. Who is no victim any more leaves nobody specific in view, when
    /// nobody else is.
    /// </summary>
    public static Ruling<Step> Role(SignalDossier known, Guid person, string role, string status)
    {
        var claimed = (known.Report?.Persons ?? []).Concat(known.Facts.Concat(known.Added).SelectMany(fact => fact.Persons)).Where(one => one.Id == person).ToList();
        if (claimed.Count == 0)
            return new Ruling<Step>.Wrong("#/person", "unknown_person", "Nobody in this signal has this id.");
        if (claimed.TrueForAll(one => !one.Roles.Contains(role)))
            return new Ruling<Step>.Wrong("#/role", "not_claimed", "This role was not claimed of this person.");
        if (known.State is States.Closed or States.Merged)
            return new Ruling<Step>.No("wrong_state", "The signal is closed.");
        var found = new AssessedRole(person, role, status);
        if (known.AssessedRoles.Contains(found))
            return new Ruling<Step>.No("already_done", "It stands so already.");
        var assessed = known with { AssessedRoles = [.. known.AssessedRoles.Where(one => (one.Person, one.Role) != (person, role)), found] };
        return new Ruling<Step>.Go(Step.Of(role != "victim" ? assessed : assessed with
        {
            SpecificVictim = assessed.Report?.Reporter.IsSubject == true || assessed.InView().Any(one => one.Roles.Contains("victim")),
        }));
    }

    /// <summary>
    /// Somebody counts as a minor until that is taken back or the age is established: papers can be false, and whose age is disputed
    /// is treated as a child. A signal about a minor is never held.
    /// </summary>
    public static Ruling<Step> PresumeMinor(SignalDossier known, Guid person, bool presumed, Region region, DateTimeOffset now)
    {
        if (known.InView().All(one => one.Id != person))
            return new Ruling<Step>.Missing();
        if (known.State is States.Closed or States.Merged)
            return new Ruling<Step>.No("wrong_state", "The signal is closed.");
        if (known.PresumedMinors.Contains(person) == presumed)
            return new Ruling<Step>.No("already_done", "It stands so already.");
        var marked = known with
        {
            PresumedMinors = presumed ? [.. known.PresumedMinors, person] : [.. known.PresumedMinors.Where(one => one != person)],
            SharingVersion = known.SharingVersion + 1,
        };
        var whole = known.Report! with { Persons = [.. known.InView()] };
        marked = marked with { MinorVictim = VictimPresumedMinor(marked) || VictimsInView.Minor(whole, DutchDays.Of(now)) };
        var step = Step.Of(marked).With(new Effect.ChangeSharing());
        return new Ruling<Step>.Go(known.State == States.Held && marked.MinorVictim ? step.Enter(States.ToAssess, region, now) : step);
    }

    /// <summary>A victim in view is presumed a minor.</summary>
    internal static bool VictimPresumedMinor(SignalDossier signal) =>
        signal.PresumedMinors.Count > 0 && signal.InView().Any(one => one.Roles.Contains("victim") && signal.PresumedMinors.Contains(one.Id));

    /// <summary>Somebody read a text for a class of recipients, and it may go to them as it is now.</summary>
    public static Ruling<Step> Reviewed(SignalDossier known, Review review)
    {
        if (known.State is States.Closed or States.Merged)
            return new Ruling<Step>.No("wrong_state", "The signal is closed.");
        if (known.Reviews.Any(one => (one.Field, one.RecipientClass, one.Hash) == (review.Field, review.RecipientClass, review.Hash)))
            return new Ruling<Step>.No("already_done", "This text was reviewed for them already, and has not changed.");
        return new Ruling<Step>.Go(Step.Of(known with
        {
            Reviews = [.. known.Reviews.Where(one => (one.Field, one.RecipientClass) != (review.Field, review.RecipientClass)), review],
            SharingVersion = known.SharingVersion + 1,
        }).With(new Effect.ChangeSharing()));
    }

    /// <summary>Out of held: the assessor takes it up.</summary>
    public static Ruling<Step> Release(SignalDossier known, Region region, DateTimeOffset now) => known.State == States.Held
        ? new Ruling<Step>.Go(Step.Of(known).Enter(States.ToAssess, region, now))
        : new Ruling<Step>.No("wrong_state", "The signal is not held.");

    /// <summary>What the duty desk told. An end is an end, and a human who took it outweighs a phone task, in whatever order they arrive.</summary>
    /// <param name="known">The dossier as it is.</param>
    /// <param name="state">How it stands.</param>
    /// <param name="at">UTC.</param>
    /// <param name="of">The signal whose alarm it is, where that was merged into this one; null: its own.</param>
    public static Step Alarm(SignalDossier known, string state, DateTimeOffset at, Guid? of = null)
    {
        static int Weight(string? state) => state switch { null => 0, "raised" => 1, "phone_task" => 2, "acknowledged" => 3, _ => 4 };
        if (Weight(state) <= Weight(known.Alarm?.State) || (of is not null && known.Alarm?.Of != of))
            return Step.Of(known);
        var step = Step.Of(known with { Alarm = new Alarm(state, at) { Of = of } });
        return known.Into is { } into ? step.With(new Effect.PassAlarm(into, new Alarm(state, at) { Of = of ?? known.SignalId })) : step;
    }

    /// <summary>The case ended, so its signals do.</summary>
    public static Step CaseClosed(SignalDossier known, Region region, DateTimeOffset now) => known.State == States.Case
        ? Step.Of(known).Enter(States.Closed, region, now).Tell("closed", now)
        : Step.Of(known);

    /// <summary>The case is work again, so its signals are.</summary>
    public static Step CaseReopened(SignalDossier known, Region region, DateTimeOffset now) => known.State == States.Closed
        ? Step.Of(known).Enter(States.Case, region, now)
        : Step.Of(known);
}
