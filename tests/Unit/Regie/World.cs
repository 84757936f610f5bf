using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>
/// One signal, its case, its running timers and a clock: does what Carry does with effects, without database and bus, so that
/// thousands of lives of a signal run in a second.
/// </summary>
internal sealed class World(Region region)
{
    private readonly List<Effect.Wake> _timers = [];
    private readonly List<Effect.Wake> _fired = [];

    public DateTimeOffset Now { get; private set; } = A.Now;

    public SignalDossier? Signal { get; private set; }

    public CaseDossier? Case { get; private set; }

    public List<GivenFeedback> Told { get; } = [];

    /// <summary>Facts that were handed over by anybody.</summary>
    public int FactsGiven { get; private set; }

    /// <summary>Those that still run.</summary>
    public IReadOnlyList<Effect.Wake> Timers => _timers;

    public bool Ended => Signal?.State == States.Closed;

    private Region? Region => Signal?.Region is null ? null : region;

    public void Arrive(string acute = "none") =>
        Apply(Arriving.Received(Signal, A.Message with { Acute = acute }, A.Report, region, Now));

    public void Rate(string strength) => Tell(signal =>
        Arriving.Rated(signal, new Strength(signal.Round, strength, [], []), Given(), region, Now));

    public void Learn(bool strengthens) => Tell(signal => Adding.FromSource(signal, Given(), strengthens, ["kvk_known"], Region, Now));

    public void Reply() => Tell(signal =>
    {
        FactsGiven++;
        return Adding.ByReporter(signal, null, new Reply { Text = "made up" }, Region, Now, Now);
    });

    public void Alarm(string state) => Tell(signal => Marking.Alarm(signal, state, Now));

    /// <summary>A person does something, maybe with facts; a refusal changes nothing.</summary>
    public void Try(Func<SignalDossier, Ruling<Step>> act, int facts = 0)
    {
        if (Signal is { Region: not null } known && act(known) is Ruling<Step>.Go(var step))
        {
            FactsGiven += facts;
            Apply(step);
        }
    }

    public void TryCase(Func<CaseDossier, Ruling<CaseStep>> act)
    {
        if (Case is { } known && act(known) is Ruling<CaseStep>.Go(var step))
            Apply(step);
    }

    public void Hear(Func<SignalDossier, Step> move)
    {
        if (Signal is { Region: not null } known)
            Apply(move(known));
    }

    public void HearCase(Func<CaseDossier, CaseStep> move)
    {
        if (Case is { } known)
            Apply(move(known));
    }

    /// <summary>Time passes until the next timer fires.</summary>
    public void Wait()
    {
        if (_timers.MinBy(timer => timer.DueAt) is not { } next)
            return;
        _timers.Remove(next);
        _fired.Add(next);
        Now = next.DueAt > Now ? next.DueAt : Now;
        Fire(next);
    }

    /// <summary>A timer that fired comes once more.</summary>
    public void Repeat(int which)
    {
        if (_fired.Count > 0)
            Fire(_fired[which % _fired.Count]);
    }

    private void Fire(Effect.Wake timer)
    {
        if (States.OpenCase.Contains(timer.Timer))
            HearCase(found => Timing.Due(found, timer.Timer, timer.Generation, region, Now));
        else if (Signal is { } known)
            Apply(Timing.Due(known, timer.Timer, timer.Generation, Region, Now));
    }

    private Fact[] Given()
    {
        FactsGiven++;
        return [A.Fact()];
    }

    private void Tell(Func<SignalDossier, Step> move)
    {
        if (Signal is null)
            Apply(Arriving.Expected(A.SignalId, Now));
        Apply(move(Signal!));
    }

    private void Apply(Step step)
    {
        Signal = step.Signal;
        foreach (var effect in step.Effects)
        {
            switch (effect)
            {
                case Effect.Wake wake:
                    _timers.Add(wake);
                    break;
                case Effect.Tell tell:
                    Told.Add(tell.Feedback);
                    break;
                case Effect.OpenCase open:
                    Apply(open.Case);
                    break;
                case Effect.ReopenCase:
                    Apply(Closing.Again(Case!, region, Now));
                    break;
            }
        }
    }

    private void Apply(CaseStep step)
    {
        Case = step.Case;
        _timers.AddRange(step.Effects.OfType<Effect.Wake>());
        if (step.Effects.OfType<Effect.CloseCase>().Any())
            Apply(Marking.CaseClosed(Signal!, region, Now));
        if (step.Effects.OfType<Effect.ReopenCase>().Any())
            Apply(Marking.CaseReopened(Signal!, region, Now));
    }
}
