using Keten.Regie.Dossiers;

namespace Keten.Regie.Show;

/// <summary>A consultation. The words of care are for the zorgcoördinator, and only those are.</summary>
public sealed record ConsultationView
{
    public required Guid ConsultationId { get; init; }
    public required string Partner { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset AnswerBy { get; init; }
    public string? Answer { get; init; }
    public string? Reason { get; init; }
    public string? Question { get; init; }
    public string? Text { get; init; }

    public override string ToString() => $"ConsultationView({ConsultationId})";

    internal static ConsultationView Of(Consultation asked, Eyes eyes)
    {
        var care = asked.Purpose == "care";
        var seen = new ConsultationView
        {
            ConsultationId = asked.Id,
            Partner = asked.Partner,
            Status = asked.Status,
            AskedAt = asked.AskedAt,
            AnswerBy = asked.AnswerBy,
            Answer = eyes.OnlyCares && !care ? null : asked.Answer,
            Reason = asked.Reason,
        };
        return eyes.OnlyCares && !care ? seen : seen with { Question = asked.Question, Text = care && !eyes.Cares ? null : asked.Text };
    }
}

/// <summary>Something brought to a partner, and what became of it.</summary>
public sealed record ReferralView
{
    public required Guid ReferralId { get; init; }
    public required string Partner { get; init; }
    public required string Purpose { get; init; }
    public string? Strand { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public string? Outcome { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<string> Texts { get; init; } = [];

    public override string ToString() => $"ReferralView({ReferralId})";

    internal static ReferralView Of(Referral referral, Eyes eyes)
    {
        var care = referral.Purpose == "care";
        return new ReferralView
        {
            ReferralId = referral.Id,
            Partner = referral.Partner,
            Purpose = referral.Purpose,
            Strand = referral.Strand,
            Status = referral.Status,
            RequestedAt = referral.RequestedAt,
            Outcome = referral.Outcome,
            Reason = referral.Reason,
            Texts = care ? eyes.Cares ? referral.Texts : [] : eyes.OnlyCares ? [] : referral.Texts,
        };
    }
}

/// <summary>What was decided; why, for those who judge.</summary>
public sealed record DecisionView(string Level, string? WayOut, IReadOnlyList<string> Strands, DateTimeOffset At, string? Motivation)
{
    public override string ToString() => $"DecisionView({Level})";

    internal static DecisionView? Of(Decision? decision, Eyes eyes) => decision is null
        ? null
        : new(decision.Level, decision.WayOut, decision.Strands, decision.At, eyes.Judges ? decision.Motivation : null);
}
