using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>What Carry does: keeps what moved, and moves what has to move with it.</summary>
internal sealed partial class World
{
    private void Apply(Step step)
    {
        step = Joining.Look(step);
        var signal = step.Signal;
        if (signal.State == States.Closed && this[signal.SignalId]?.State != States.Closed)
            End(signal.SignalId);
        _signals[signal.SignalId] = signal;
        foreach (var effect in step.Effects)
        {
            switch (effect)
            {
                case Effect.Wake wake:
                    _timers.Add(wake);
                    break;
                case Effect.Tell tell:
                    (_told.TryGetValue(tell.SignalId, out var heard) ? heard : _told[tell.SignalId] = []).Add(tell.Feedback);
                    break;
                case Effect.Rate rate:
                    _ratings.Add((signal.SignalId, rate.Round));
                    break;
                case Effect.Assessed:
                    Decided.Add(signal);
                    break;
                case Effect.OpenCase open:
                    Apply(open.Case);
                    break;
                case Effect.ReopenCase:
                    Apply(Closing.Again(_cases[signal.CaseId!.Value], A.Regions.Get(signal.Region!), Now), signal.SignalId);
                    break;
                case Effect.VerifyCase:
                    Apply(CaseStep.Of(_cases[signal.CaseId!.Value] with { Verified = true }));
                    break;
                case Effect.RaiseCase raised:
                    Raised.Add(raised.Case.Case.CaseId);
                    Apply(raised.Case);
                    break;
                case Effect.VictimCame came:
                    var joined = Joining.Open(_cases[signal.CaseId!.Value], came.First, NewId, A.Regions.Get(signal.Region!), Now);
                    if (joined.Effects.Count > 0)
                        Joined.Add(joined.Case.CaseId);
                    Apply(joined);
                    break;
                case Effect.SaveOffer save:
                    _offers[save.Offer.TransferId] = save.Offer;
                    break;
                case Effect.CloseSource source:
                    Hear(source.SignalId, (other, _) => Linking.SourceClosed(other, Now));
                    break;
                case Effect.CorrectSource source:
                    Hear(source.SignalId, (other, its) => Rectifying.Right(other, source.Correction, source.Ended, its));
                    break;
                case Effect.PassOn told:
                    Hear(told.Into, (other, its) => Adding.Joined(other, told, its, Now));
                    break;
                case Effect.PassAlarm { Into: var into, Alarm: var alarm }:
                    Hear(into, (other, _) => Marking.Alarm(other, alarm.State, alarm.At, alarm.Of));
                    break;
            }
        }
    }

    private void Apply(CaseStep step, Guid? moved = null)
    {
        var found = step.Case;
        _cases[found.CaseId] = found;
        _timers.AddRange(step.Effects.OfType<Effect.Wake>());
        foreach (var id in step.Effects.OfType<Effect.CloseCase>().Any() ? found.Signals : [])
            Hear(id, (signal, its) => Marking.CaseClosed(signal, its, Now));
        foreach (var id in step.Effects.OfType<Effect.ReopenCase>().Any() ? found.Signals.Where(id => id != moved) : [])
            Hear(id, (signal, its) => Marking.CaseReopened(signal, its, Now));
    }

    private void End(Guid id)
    {
        Ended.Add(id);
        foreach (var source in _signals.Values.Where(source => source.Into == id))
            End(source.SignalId);
    }
}
