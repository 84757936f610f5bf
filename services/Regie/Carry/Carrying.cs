using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.Carry;

/// <summary>Does what a step of a signal decided: saves the dossier and says what has to be said, in one work.</summary>
internal static class Carrying
{
    /// <param name="work">The attempt.</param>
    /// <param name="step">What was decided.</param>
    /// <param name="region">Null only for a signal that is not here yet: then there is nothing to say but a timer.</param>
    public static async Task Carry(this Work work, Step step, Region? region)
    {
        // Danger overtakes everything, also when a person or a timer moved the signal.
        work.Acute |= step.Signal.Acute != "none";
        work.Save(step.Signal.SignalId, step.Signal);
        foreach (var effect in step.Effects)
            await work.Say(effect, step.Signal, region);
    }

    private static Task Say(this Work work, Effect effect, SignalDossier signal, Region? region) => effect switch
    {
        Effect.Wake wake => work.Wake(wake),
        Effect.Tell tell => work.Tell(tell),
        Effect.Ask ask => work.Publish(new QuestionAsked
        {
            SignalId = ask.SignalId,
            QuestionId = ask.Question.Id,
            Code = ask.Question.Code,
            AskedAt = ask.Question.AskedAt,
        }),
        Effect.Rate rate => work.Rate(signal, rate.Round),
        Effect.Assessed assessed => work.Publish(new SignalAssessed
        {
            SignalId = signal.SignalId,
            Region = signal.Region!,
            Level = assessed.Decision.Level,
            WayOut = assessed.Decision.WayOut,
            Strands = signal.Decision!.Strands,
            AssessedAt = assessed.Decision.At,
        }),
        Effect.RaiseAlarm => work.RaiseAlarm(signal),
        Effect.Consult consult => work.Consult(signal, consult.Consultation),
        Effect.Refer refer => work.Refer(signal, refer.Referral),
        Effect.OpenCase open => work.Open(open.Case, signal, region!),
        Effect.ReopenCase => work.ReopenCase(signal, region!),
        _ => throw new InvalidOperationException($"a signal does not say {effect.GetType().Name}"),
    };

    private static async Task Rate(this Work work, SignalDossier signal, int round) => await work.Publish(new EnrichmentRequested
    {
        SignalId = signal.SignalId,
        Region = signal.Region!,
        Round = round,
        RequestedAt = work.Now,
        Facts = await work.Seal(signal.SignalId, new FactList { Facts = signal.Added }),
    });

    private static async Task RaiseAlarm(this Work work, SignalDossier signal)
    {
        await work.Grant(signal.SignalId, "avimpct");
        await work.Publish(new AlarmRaised
        {
            AlarmId = signal.SignalId,
            SignalId = signal.SignalId,
            Region = signal.Region!,
            Municipality = signal.Municipality,
            RaisedAt = work.Now,
            Report = await work.Seal(signal.SignalId, signal.Report!),
        });
    }

    private static async Task Consult(this Work work, SignalDossier signal, Consultation asked)
    {
        await work.Grant(signal.SignalId, Vocabulary.HostOf[asked.Partner]);
        await work.Publish(new ConsultationRequested
        {
            ConsultationId = asked.Id,
            SignalId = signal.SignalId,
            Region = signal.Region!,
            Partner = asked.Partner,
            Purpose = asked.Purpose,
            Acute = signal.Acute,
            State = "signal",
            Sequence = asked.Sequence,
            RequestedAt = asked.AskedAt,
            AnswerBy = asked.AnswerBy,
            Dossier = await work.Seal(signal.SignalId, Contents.Of(signal) with { Question = asked.Question }),
        });
    }

    private static async Task Refer(this Work work, SignalDossier signal, Referral referral)
    {
        await work.Grant(signal.SignalId, Vocabulary.HostOf[referral.Partner]);
        await work.Publish(new ReferralRequested
        {
            ReferralId = referral.Id,
            SignalId = signal.SignalId,
            Region = signal.Region!,
            Partner = referral.Partner,
            Purpose = referral.Purpose,
            Acute = signal.Acute,
            State = "signal",
            Strands = [],
            Sequence = referral.Sequence,
            RequestedAt = referral.RequestedAt,
            Dossier = await work.Seal(signal.SignalId, Contents.Of(signal)),
        });
    }

    private static async Task Open(this Work work, CaseStep opened, SignalDossier signal, Region region)
    {
        await work.NewKey(opened.Case.CaseId);
        await work.Publish(new CaseOpened
        {
            CaseId = opened.Case.CaseId,
            SignalIds = opened.Case.Signals,
            Region = opened.Case.Region,
            Strands = [.. opened.Case.Strands.Select(strand => strand.Code)],
            OpenedAt = opened.Case.OpenedAt,
        });
        await work.CarryCase(opened, region, signal);
    }

    private static async Task ReopenCase(this Work work, SignalDossier signal, Region region)
    {
        if (await work.Load<CaseDossier>(signal.CaseId!.Value) is { } found)
            await work.CarryCase(Closing.Again(found, region, work.Now), region, signal);
    }
}
