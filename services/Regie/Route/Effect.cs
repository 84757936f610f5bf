using Keten.Regie.Dossiers;

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

    /// <summary>The case is work again, and so are its signals.</summary>
    public sealed record ReopenCase : Effect;

    /// <summary>TimerDue, to ourselves.</summary>
    public sealed record Wake(Guid SubjectId, string Timer, int Generation, DateTimeOffset DueAt) : Effect;
}
