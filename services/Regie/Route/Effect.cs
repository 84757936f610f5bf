using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>What has to be said to others when a dossier moves. The route decides it; Carry says it.</summary>
public abstract record Effect
{
    /// <summary>The reporter is due feedback: FeedbackDue.</summary>
    public sealed record Tell(Guid SignalId, GivenFeedback Feedback) : Effect;

    /// <summary>A question to the reporter: QuestionAsked.</summary>
    public sealed record Ask(Guid SignalId, Question Question) : Effect;

    /// <summary>Rate it again: EnrichmentRequested.</summary>
    public sealed record Rate(int Round) : Effect;

    /// <summary>ConsultationRequested.</summary>
    public sealed record Consult(Consultation Consultation) : Effect;

    /// <summary>ReferralRequested.</summary>
    public sealed record Refer(Referral Referral) : Effect;

    /// <summary>An assessor found danger that nobody claimed: AlarmRaised.</summary>
    public sealed record RaiseAlarm : Effect;

    /// <summary>SignalAssessed.</summary>
    public sealed record Assessed(Decision Decision) : Effect;

    /// <summary>A case opens beside the signal: its own dossier and CaseOpened.</summary>
    public sealed record OpenCase(CaseStep Case) : Effect;

    /// <summary>CaseClosed; its signals close too.</summary>
    public sealed record CloseCase : Effect;

    /// <summary>A partner verified a signal of the case.</summary>
    public sealed record VerifyCase : Effect;

    /// <summary>The case is work again, and so are its signals.</summary>
    public sealed record ReopenCase : Effect;

    /// <summary>A victim came into view in a running case: care joins it.</summary>
    public sealed record VictimCame(bool First) : Effect;

    /// <summary>SignalAssessed: its running case was raised, and moves with it.</summary>
    public sealed record RaiseCase(CaseStep Case) : Effect;

    /// <summary>SignalMerged: what others keep of it goes on with the other.</summary>
    public sealed record Merged(Guid Into, Guid? CaseId) : Effect;

    /// <summary>How an offer to another municipality or region stands, for its receiver.</summary>
    public sealed record SaveOffer(TransferOffer Offer) : Effect;

    /// <summary>A signal that was merged into this one ends with it.</summary>
    public sealed record CloseSource(Guid SignalId) : Effect;

    /// <summary>Everybody who was asked or told before is to hear of it: Corrected, in its case too.</summary>
    public sealed record Correct(Correction Correction, bool Ended) : Effect;

    /// <summary>A signal that was merged into this one said the same, to whom it was shown then.</summary>
    public sealed record CorrectSource(Guid SignalId, Correction Correction, bool Ended) : Effect;

    /// <summary>What was told of a merged signal is told of the one it went into.</summary>
    public sealed record PassOn(Guid Into, IReadOnlyList<Fact> Facts, IReadOnlyList<Fact> Added) : Effect
    {
        /// <summary>It adds to the suspicion: what is held wakes.</summary>
        public bool Strengthens { get; init; } = true;

        /// <summary>What was closed opens on it.</summary>
        public bool Opens { get; init; } = true;
    }

    /// <summary>How the alarm of a merged signal stands, for the one it went into.</summary>
    public sealed record PassAlarm(Guid Into, Alarm Alarm) : Effect;

    /// <summary>An override was asked for, approved or withdrawn by somebody, or ended by itself: OverrideChanged.</summary>
    public sealed record TellOverride(Override Override, string Change, string? By) : Effect;

    /// <summary>Whoever was asked or told before is decided on by what staff decided now: SharingChanged.</summary>
    public sealed record ChangeSharing : Effect;

    /// <summary>Somebody of another signal is somebody of this one, or is not any more; or more is known of that one now.</summary>
    /// <param name="To">The other signal.</param>
    /// <param name="Person">Who it is there.</param>
    /// <param name="Of">The signal that knows it.</param>
    /// <param name="Other">What is known of that one there.</param>
    /// <param name="Ended">They are not one after all.</param>
    public sealed record TellSame(Guid To, Guid Person, Guid Of, KnownElsewhere Other, bool Ended = false) : Effect;

    /// <summary>TimerDue, to ourselves.</summary>
    public sealed record Wake(Guid SubjectId, string Timer, int Generation, DateTimeOffset DueAt) : Effect;
}
