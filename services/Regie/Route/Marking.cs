using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>What an assessor may say of a signal without deciding it, and the alarm beside it.</summary>
public static class Marking
{
    /// <summary>The text partners get in place of the narrative.</summary>
    public static Ruling<Step> Summarise(SignalDossier known, string text) => known.State == States.Closed
        ? new Ruling<Step>.No("wrong_state", "The signal is closed.")
        : new Ruling<Step>.Go(Step.Of(known with { Summary = text }));

    /// <summary>Claimed danger is confirmed or not. Danger that nobody claimed raises the alarm now.</summary>
    public static Ruling<Step> Acute(SignalDossier known, bool confirmed, DateTimeOffset now)
    {
        if (known.State == States.Closed)
            return new Ruling<Step>.No("wrong_state", "The signal is closed.");
        var acute = confirmed ? "confirmed" : "none";
        if (known.Acute == acute)
            return new Ruling<Step>.No("already_done", "It stands so already.");
        var step = Step.Of(known with { Acute = acute });
        return new Ruling<Step>.Go(confirmed && known.Alarm is null
            ? step.Change(signal => signal with { Alarm = new Alarm("raised", now) }).With(new Effect.RaiseAlarm())
            : step);
    }

    /// <summary>Out of held: the assessor takes it up.</summary>
    public static Ruling<Step> Release(SignalDossier known, Region region, DateTimeOffset now) => known.State == States.Held
        ? new Ruling<Step>.Go(Step.Of(known).Enter(States.ToAssess, region, now))
        : new Ruling<Step>.No("wrong_state", "The signal is not held.");

    /// <summary>What the duty desk told. An end is an end, and a human who took it outweighs a phone task, in whatever order they arrive.</summary>
    public static Step Alarm(SignalDossier known, string state, DateTimeOffset at)
    {
        int Weight(string? of) => of switch { null => 0, "raised" => 1, "phone_task" => 2, "acknowledged" => 3, _ => 4 };
        return Step.Of(Weight(state) > Weight(known.Alarm?.State) ? known with { Alarm = new Alarm(state, at) } : known);
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
