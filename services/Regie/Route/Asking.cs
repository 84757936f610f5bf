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
        var question = new Question { Id = id, Code = code, AskedAt = now };
        return new Ruling<Step>.Go(Step.Of(known with { Questions = [.. known.Questions, question] })
            .With(new Effect.Ask(known.SignalId, question))
            .Tell("question", now)
            .Enter(States.AwaitingReporter, region, now));
    }
}
