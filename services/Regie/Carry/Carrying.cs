using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Monitor;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.Carry;

/// <summary>Does what a step of a signal decided: saves the dossier and says what has to be said, in one work.</summary>
internal static class Carrying
{
    /// <param name="work">The attempt.</param>
    /// <param name="step">What was decided.</param>
    /// <param name="regions">Every signal that moves with it moves by the rules of its own region: it may have been handed over.</param>
    public static async Task Carry(this Work work, Step step, RegionSet regions)
    {
        step = OnePerson.Look(Joining.Look(step));
        // Danger overtakes everything, also when a person or a timer moved the signal.
        work.Acute |= step.Signal.Acute != "none";
        work.Save(step.Signal.SignalId, step.Signal);
        foreach (var effect in step.Effects)
            await work.Say(effect, step.Signal, regions);
        await work.Count(step);
    }

    private static Task Say(this Work work, Effect effect, SignalDossier signal, RegionSet regions) => effect switch
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
        Effect.Assessed => work.Assessed(signal),
        Effect.RaiseAlarm => work.RaiseAlarm(signal),
        Effect.Consult consult => work.Consult(signal, consult.Consultation),
        Effect.Refer refer => work.Refer(signal, refer.Referral),
        Effect.OpenCase open => work.Open(open.Case, signal, regions),
        Effect.ReopenCase => work.ReopenCase(signal, regions),
        Effect.RaiseCase raised => work.RaiseCase(raised.Case, signal, regions),
        Effect.VictimCame came => work.MoveCase(signal.CaseId!.Value, regions, (found, region) => Joining.Open(found, came.First, work.NewId, region, work.Now), signal),
        Effect.Merged merged => work.Publish(new SignalMerged
        {
            SignalId = signal.SignalId,
            IntoSignalId = merged.Into,
            CaseId = merged.CaseId,
            Region = signal.Region!,
            MergedAt = work.Now,
        }),
        Effect.VerifyCase => work.VerifyCase(signal, regions),
        Effect.SaveOffer save => work.SaveOffer(save.Offer),
        Effect.CloseSource source => work.Move(source.SignalId, regions, (other, _) => Linking.SourceClosed(other, work.Now)),
        Effect.Correct correct => work.Correct(signal, correct, regions),
        Effect.CorrectSource source => work.Move(source.SignalId, regions, (other, region) => Rectifying.Right(other, source.Correction, source.Ended, region)),
        Effect.TellOverride told => work.TellOverride(told, signal, null),
        Effect.ChangeSharing => work.ChangeSharing(signal, regions),
        // What one region knows of somebody is no other's to hear, also when a signal went there.
        Effect.TellSame same => work.Move(same.To, regions, (other, region) => same.Ended || region.Id == signal.Region ? OnePerson.Hear(other, same) : Step.Of(other)),
        Effect.PassOn told => work.Move(told.Into, regions, (other, region) => Adding.Joined(other, told, region, work.Now)),
        Effect.PassAlarm told => work.Move(told.Into, regions, (other, _) => Marking.Alarm(other, told.Alarm.State, told.Alarm.At, told.Alarm.Of)),
        _ => throw new InvalidOperationException($"a signal does not say {effect.GetType().Name}"),
    };

    private static Task Assessed(this Work work, SignalDossier signal) => work.Publish(new SignalAssessed
    {
        SignalId = signal.SignalId,
        Region = signal.Region!,
        Level = signal.Decision!.Level,
        WayOut = signal.Decision.WayOut,
        Strands = signal.Decision.Strands,
        AssessedAt = signal.Decision.At,
    });

    private static async Task RaiseCase(this Work work, CaseStep raised, SignalDossier signal, RegionSet regions)
    {
        await work.Assessed(signal);
        await work.CarryCase(raised, regions, signal);
        foreach (var id in raised.Case.Signals.Where(id => id != signal.SignalId))
            await work.Move(id, regions, (other, _) => Raising.Along(other, signal.Decision!));
    }

    private static async Task VerifyCase(this Work work, SignalDossier signal, RegionSet regions)
    {
        if (await work.Load<CaseDossier>(signal.CaseId!.Value) is { } found)
            await work.CarryCase(CaseStep.Of(found with { Verified = true }), regions, signal);
    }

    private static async Task SaveOffer(this Work work, TransferOffer offer)
    {
        // For its version: one that was offered before is no new document.
        await work.Load<TransferOffer>(offer.TransferId);
        work.Save(offer.TransferId, offer);
    }

    private static async Task Rate(this Work work, SignalDossier signal, int round) => await work.Publish(new EnrichmentRequested
    {
        SignalId = signal.SignalId,
        Region = signal.Region!,
        Round = round,
        RequestedAt = work.Now,
        Facts = await work.Seal(signal.SignalId, new FactList { Facts = signal.Added }),
        Report = signal.Corrections.Count == 0 ? null : await work.Seal(signal.SignalId, signal.Report!),
        ByHand = Contents.ByHand(signal) is { } said ? await work.Seal(signal.SignalId, said) : null,
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
            Acute = signal.Acute,
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
            PersonId = referral.Person,
        });
    }

    private static async Task Open(this Work work, CaseStep opened, SignalDossier signal, RegionSet regions)
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
        await work.CarryCase(opened, regions, signal);
    }

    private static async Task ReopenCase(this Work work, SignalDossier signal, RegionSet regions)
    {
        if (await work.Load<CaseDossier>(signal.CaseId!.Value) is { } found)
            await work.CarryCase(Closing.Again(found, regions.Get(found.Region), work.Now), regions, signal);
    }
}
