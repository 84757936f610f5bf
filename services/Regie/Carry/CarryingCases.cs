using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Monitor;
using Keten.Regie.Route;

namespace Keten.Regie.Carry;

/// <summary>Does what a step of a case decided. A case and its signals move in one work.</summary>
internal static class CarryingCases
{
    /// <param name="work">The attempt.</param>
    /// <param name="step">What was decided.</param>
    /// <param name="regions">The case and its signals move by the rules of their own.</param>
    /// <param name="moved">The signal that moved with it and is saved already.</param>
    public static async Task CarryCase(this Work work, CaseStep step, RegionSet regions, SignalDossier? moved = null)
    {
        work.Acute |= step.Case.Acute != "none";
        work.Save(step.Case.CaseId, step.Case);
        foreach (var effect in step.Effects)
        {
            await (effect switch
            {
                Effect.Wake wake => work.Wake(wake),
                Effect.Refer refer => work.Refer(step.Case, refer.Referral, moved),
                Effect.CloseCase => work.CloseSignals(step.Case, regions),
                Effect.TellOverride told => work.TellOverride(told, null, step.Case),
                Effect.ChangeSharing => work.ChangeSharing(step.Case, moved),
                Effect.ReopenCase => work.ReopenSignals(step.Case, regions, moved),
                _ => throw new InvalidOperationException($"a case does not say {effect.GetType().Name}"),
            });
        }

        await work.Count(step);
    }

    public static Task Wake(this Work work, Effect.Wake wake) => work.Schedule(
        new TimerDue { Service = "regie", SubjectId = wake.SubjectId, Timer = wake.Timer, Generation = wake.Generation, DueAt = wake.DueAt },
        wake.DueAt);

    public static Task Tell(this Work work, Effect.Tell tell) => work.Publish(new FeedbackDue
    {
        SignalId = tell.SignalId,
        Code = tell.Feedback.Code,
        Sequence = tell.Feedback.Sequence,
        DueAt = tell.Feedback.At,
    });

    private static async Task Refer(this Work work, CaseDossier known, Referral referral, SignalDossier? moved)
    {
        var signal = moved ?? await work.Load<SignalDossier>(known.Signals[0])
            ?? throw new InvalidOperationException("signal_missing");
        await work.Grant(known.CaseId, Vocabulary.HostOf[referral.Partner]);
        await work.Publish(new ReferralRequested
        {
            ReferralId = referral.Id,
            CaseId = known.CaseId,
            SignalId = signal.SignalId,
            Region = known.Region,
            Partner = referral.Partner,
            Purpose = referral.Purpose,
            Acute = signal.Acute,
            State = known.Level ?? "case",
            Strands = [.. known.Strands.Where(strand => strand.Open).Select(strand => strand.Code)],
            Sequence = referral.Sequence,
            RequestedAt = referral.RequestedAt,
            Dossier = await work.Seal(known.CaseId, Contents.Of(signal, known)),
            PersonId = referral.Person,
        });
    }

    private static async Task CloseSignals(this Work work, CaseDossier known, RegionSet regions)
    {
        foreach (var id in known.Signals)
            await work.Move(id, regions, (signal, region) => Marking.CaseClosed(signal, region, work.Now));

        await work.Publish(new CaseClosed
        {
            CaseId = known.CaseId,
            SignalIds = known.Signals,
            Region = known.Region,
            Outcomes = known.Strands.ToDictionary(strand => strand.Code, strand => strand.Outcome!, StringComparer.Ordinal),
            ClosedAt = work.Now,
        });
    }

    private static async Task ReopenSignals(this Work work, CaseDossier known, RegionSet regions, SignalDossier? moved)
    {
        foreach (var id in known.Signals.Where(id => id != moved?.SignalId))
            await work.Move(id, regions, (signal, region) => Marking.CaseReopened(signal, region, work.Now));
    }
}
