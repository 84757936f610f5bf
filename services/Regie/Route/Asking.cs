using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>Questions to the reporter: codes of the region's list, never free text.</summary>
public static class Asking
{
    public static Ruling<Step> Ask(SignalDossier known, string code, Guid id, Region region, DateTimeOffset now)
    {
        if (!region.Questions.ContainsKey(code))
            return new Ruling<Step>.Wrong("#/code", "unknown_code", $"Choose from: {string.Join(", ", region.Questions.Keys)}.");
        if (known.State == States.AwaitingReporter)
            return new Ruling<Step>.No("already_asked", "The reporter has an open question; wait for the answer or its time-out.");
        if (known.State is not (States.ToAssess or States.ToDecide))
            return new Ruling<Step>.No("wrong_state", "A question can be asked while the signal is to be assessed or decided.");
        return new Ruling<Step>.Go(Put(Step.Of(known), code, id, now).Enter(States.AwaitingReporter, region, now));
    }

    /// <summary>Puts the question, whatever the state.</summary>
    public static Step Put(Step step, string code, Guid id, DateTimeOffset now)
    {
        var question = new Question { Id = id, Code = code, AskedAt = now };
        return step.Change(signal => signal with { Questions = [.. signal.Questions, question] })
            .With(new Effect.Ask(step.Signal.SignalId, question))
            .Tell("question", now);
    }
}
