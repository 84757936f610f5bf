using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>The signal itself and its ratings. They come from different services, so in any order.</summary>
public static class Arriving
{
    /// <summary>A dossier for something that came before its signal: it keeps what is said, and the operator looks when the signal stays away.</summary>
    public static Step Expected(Guid signalId, DateTimeOffset now)
    {
        var turn = new Turn { Owner = "hub", Since = now, DueAt = now + Turns.Received, Generation = 1 };
        return Step.Of(new SignalDossier { SignalId = signalId, ReceivedAt = now, Turn = turn })
            .With(new Effect.Wake(signalId, States.Received, turn.Generation, now + Turns.Received));
    }

    /// <summary>The signal is here: it is enriched, with what came before it counted in.</summary>
    public static Step Received(SignalDossier? early, SignalReceived signal, Report report, Region region, DateTimeOffset now)
    {
        var known = early ?? new SignalDossier { SignalId = signal.SignalId, ReceivedAt = signal.ReceivedAt };
        if (known.Report is not null)
            return Step.Of(known);

        var step = Step.Of(known with
        {
            Region = region.Id,
            Municipality = known.Municipality ?? signal.Municipality ?? Adding.MunicipalityIn(known.MunicipalityTold, region),
            ReceivedAt = signal.ReceivedAt,
            Entry = signal.Entry,
            ReporterKind = signal.ReporterKind,
            Meldcode = known.Meldcode == "not_applicable" ? signal.Meldcode : known.Meldcode,
            Acute = signal.Acute,
            SpecificVictim = signal.SpecificVictim,
            MinorVictim = signal.MinorVictim,
            Report = report,
            Alarm = known.Alarm ?? (signal.Acute == "none" ? null : new Alarm("raised", signal.ReceivedAt)),
        }).Enter(States.Enriching, region, now).Tell("taken_up", now);

        // Meldpunt asked this at once, with the receipt, under the signal's own id; the answer comes here.
        if (signal.Municipality is null)
        {
            var status = known.MunicipalityTold is null ? "open" : "answered";
            step = step.Change(known => known with { Questions = [.. known.Questions, new Question { Id = known.SignalId, Code = "municipality", AskedAt = now, Status = status }] });
        }

        step = Choosing.Begin(step, region, now);
        return step.Signal.Strength is { } rated && rated.Round >= step.Signal.Round ? Onward(step, region, now) : step;
    }

    /// <summary>A rating came. It moves the signal only when it is the one that was asked for last.</summary>
    public static Step Rated(SignalDossier signal, Strength strength, IReadOnlyList<Fact> facts, Region region, DateTimeOffset now)
    {
        var step = Adding.Heed(
            Step.Of(signal with
            {
                Facts = [.. signal.Facts, .. facts],
                Strength = signal.Strength is { } known && known.Round > strength.Round ? known : strength,
            }),
            facts);
        // What is closed was decided without it, and opens no more on it than if the rating were its own.
        if (signal.Into is { } into)
            return step.With(new Effect.PassOn(into, facts, []) { Strengthens = strength.Level == "y", Opens = false });
        return signal.State == States.Enriching && strength.Round >= signal.Round ? Onward(step, region, now) : step;
    }

    /// <summary>To the assessor, or held where the region holds what is not strengthened and nothing forbids waiting.</summary>
    public static Step Onward(Step step, Region region, DateTimeOffset now)
    {
        var signal = step.Signal;
        if (!region.Enrichment.HoldUntilStrengthened || signal.Strength?.Level != "n" || NeverHeld(signal))
            return step.Enter(States.ToAssess, region, now);
        return signal.StrengthenedSince
            ? Again(step)
            : step.Enter(States.Held, region, now).Tell("held", now);
    }

    /// <summary>Asks for a new rating; the state stays as it is.</summary>
    public static Step Again(Step step) => step
        .Change(signal => signal with { Round = signal.Round + 1, StrengthenedSince = false })
        .With(new Effect.Rate(step.Signal.Round + 1));

    // Nijmegen: acute, a specific victim and a minor never wait for strengthening; nor does what an assessor took up before.
    private static bool NeverHeld(SignalDossier signal) =>
        signal.Acute != "none" || signal.SpecificVictim || signal.MinorVictim || signal.SeenByAssessor;
}
