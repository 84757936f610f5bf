using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>One move of a signal: how the dossier stands after it, and what has to be said. Touches nothing.</summary>
public sealed record Step(SignalDossier Signal, IReadOnlyList<Effect> Effects)
{
    // Told once each; a question as often as one is asked.
    private const string Repeatable = "question";

    public static Step Of(SignalDossier signal) => new(signal, []);

    public Step With(Effect effect) => this with { Effects = [.. Effects, effect] };

    public Step Change(Func<SignalDossier, SignalDossier> change) => this with { Signal = change(Signal) };

    /// <summary>Into a state, with its owner and a fresh timer.</summary>
    public Step Enter(string state, Region region, DateTimeOffset now) =>
        (Signal.State == States.Closed) == (state == States.Closed) ? Into(state, region, now) : Lateness.Tell(Into(state, region, now));

    private Step Into(string state, Region region, DateTimeOffset now)
    {
        var next = Signal with { State = state, SeenByAssessor = Signal.SeenByAssessor || state is States.ToAssess or States.ToDecide };
        if (state is not (States.Closed or States.Merged or States.Case))
            return (this with { Signal = next }).Turn(Turns.Of(next, region, now), now);
        var turn = new Turn { Owner = state == States.Case ? States.Case : null, Since = now, Generation = Signal.Turn.Generation + 1 };
        var entered = this with { Signal = next with { Turn = turn } };
        if (state == States.Case)
            return entered;
        if (state != States.Closed)
            return Overrides.End(entered);
        // With its case it is erased, not before.
        var kept = next.CaseId is null ? entered.With(new Effect.Wake(next.SignalId, States.Closed, turn.Generation, now + region.Keeps(Told(next), isCase: false, now))) : entered;
        return Overrides.End(next.Sources.Aggregate(kept, (step, source) => step.With(new Effect.CloseSource(source))));
    }

    /// <summary>A deadline passed: the same state, more urgent, with the next timer.</summary>
    public Step Remind(Region region, DateTimeOffset now)
    {
        var deputy = Signal.Turn.Reminded;
        var owner = deputy && Signal.State is States.ToAssess or States.ToDecide ? region.Assessment.Deputy : Signal.Turn.Owner!;
        var step = Turn((owner, region.Timers.Deputy.After(now)), Signal.Turn.Since);
        return step.Change(signal => signal with { Turn = signal.Turn with { Reminded = true, Deputy = deputy } });
    }

    /// <summary>The reporter hears it, unless that was said before or the last word was.</summary>
    public Step Tell(string code, DateTimeOffset now)
    {
        var given = Signal.Feedback;
        if (given.Any(feedback => feedback.Code == "closed") || (code != Repeatable && given.Any(feedback => feedback.Code == code)))
            return this;
        var feedback = new GivenFeedback(code, given.Count + 1, now);
        return Change(signal => signal with { Feedback = [.. given, feedback] }).With(new Effect.Tell(Signal.SignalId, feedback));
    }

    private static IEnumerable<Recipient> Told(SignalDossier signal) =>
        signal.Consultations.Select(asked => new Recipient(asked.Partner, asked.Purpose)).Concat(signal.Referrals.Concat(signal.CareReferrals).Select(referral => referral.To));

    private Step Turn((string Owner, DateTimeOffset DueAt) turn, DateTimeOffset since)
    {
        var generation = Signal.Turn.Generation + 1;
        return Change(signal => signal with { Turn = new Turn { Owner = turn.Owner, Since = since, DueAt = turn.DueAt, Generation = generation } })
            .With(new Effect.Wake(Signal.SignalId, Signal.State, generation, turn.DueAt));
    }
}
