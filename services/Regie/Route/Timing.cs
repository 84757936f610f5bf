using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>A deadline passed. Every one ends in somebody's task (routes.md, timer column).</summary>
public static class Timing
{
    // An expected signal that stays away is looked for by the operator, and again until it is there.
    private static readonly TimeSpan _operator = TimeSpan.FromHours(1);

    /// <summary>The timer of an earlier turn changes nothing.</summary>
    public static Step Due(SignalDossier known, string timer, int generation, Region? region, DateTimeOffset now)
    {
        var step = Step.Of(known);
        if (timer == Choosing.Meldcode && region is not null)
            return Choosing.Remind(known, generation, region, now);
        if (timer != known.State || generation != known.Turn.Generation)
            return step;
        if (region is null)
            return Missing(step, now);
        return known.State switch
        {
            States.Enriching => step
                .Change(signal => signal with { Strength = new Strength(signal.Round, "sources_missing", signal.Strength?.Reasons ?? [], region.Enrichment.Sources) })
                .Enter(States.ToAssess, region, now),
            States.Held => step.Enter(States.ToAssess, region, now),
            States.AwaitingReporter => step
                .Change(signal => signal with { Questions = [.. signal.Questions.Select(asked => asked.Status == "open" ? asked with { Status = "no_answer" } : asked)] })
                .Enter(States.ToAssess, region, now),
            States.Consulting => Consulting.TimedOut(known, region, now),
            States.AtTable => Meeting.TimedOut(known, region, now),
            States.HandingOver => Transferring.Lapsed(known, region, now),
            States.ToAssess or States.ToDecide => step.Remind(region, now),
            _ => step,
        };
    }

    public static CaseStep Due(CaseDossier known, string timer, int generation, Region region, DateTimeOffset now) =>
        timer == known.State && generation == known.Turn.Generation ? CaseStep.Of(known).Remind(region, now) : CaseStep.Of(known);

    private static Step Missing(Step step, DateTimeOffset now)
    {
        var due = now + _operator;
        var turn = step.Signal.Turn with { Owner = "operator", DueAt = due, Generation = step.Signal.Turn.Generation + 1, Reminded = true };
        return step.Change(signal => signal with { Turn = turn })
            .With(new Effect.Wake(step.Signal.SignalId, States.Received, turn.Generation, due));
    }
}
