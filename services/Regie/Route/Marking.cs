using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>What an assessor may say of a signal without deciding it, and the alarm beside it.</summary>
public static class Marking
{
    /// <summary>The text partners get in place of the narrative.</summary>
    public static Ruling<Step> Summarise(SignalDossier known, string text) => known.State is States.Closed or States.Merged
        ? new Ruling<Step>.No("wrong_state", "The signal is closed.")
        : new Ruling<Step>.Go(Step.Of(known with { Summary = text }));

    /// <summary>Claimed danger is confirmed or not. Danger that nobody claimed raises the alarm now.</summary>
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
            : step);
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
