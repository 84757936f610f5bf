using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Sharing.Filtering;
using Decision = Keten.Regie.Dossiers.Decision;

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

    internal static ConsultationView Of(Consultation asked, Sight sight)
    {
        var care = asked.Purpose == "care";
        var origin = Origin.Of(asked.Partner, asked.Purpose);
        // What care answers, as a code, is for everybody who follows the matter; what others do, for care only where its own was asked.
        var follows = care || sight.Sees("case.status");
        return new ConsultationView
        {
            ConsultationId = asked.Id,
            Partner = asked.Partner,
            Status = asked.Status,
            AskedAt = asked.AskedAt,
            AnswerBy = asked.AnswerBy,
            Answer = follows ? asked.Answer : null,
            Reason = asked.Reason,
            // Care was asked in it.
            Question = care && !sight.Sees("consultation.question") ? asked.Question : sight.Text("consultation.question", asked.Question),
            Text = sight.Text("signal.narrative", asked.Text, origin),
        };
    }
}

/// <summary>Something brought to a partner, and what became of it.</summary>
public sealed record ReferralView
{
    public required Guid ReferralId { get; init; }
    public required string Partner { get; init; }
    public required string Purpose { get; init; }
    public string? Strand { get; init; }

    /// <summary>The victim it is for, where care asked for one.</summary>
    public Guid? Person { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public string? Outcome { get; init; }

    /// <summary>How the partner judges it, as a code.</summary>
    public string? Judgement { get; init; }

    /// <summary>The day on which it is on the partner's table.</summary>
    public DateOnly? TableOn { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<string> Texts { get; init; } = [];

    public override string ToString() => $"ReferralView({ReferralId})";

    /// <summary>Where a victim is sheltered and what of a stay is asked is for care alone: who only judges does not even see that it was (sharing.md, never 3, 20 and 22).</summary>
    internal static IReadOnlyList<ReferralView> Of(IReadOnlyList<Referral> referrals, Sight sight) =>
        [.. referrals.Where(referral => !IsOfVictimOnly(referral) || sight.Cares).Select(referral => Of(referral, sight))];

    private static ReferralView Of(Referral referral, Sight sight) => new()
    {
        ReferralId = referral.Id,
        Partner = referral.Partner,
        Purpose = referral.Purpose,
        Strand = referral.Strand,
        Person = sight.Cares ? referral.Person : null,
        Status = referral.Status,
        RequestedAt = referral.RequestedAt,
        Outcome = referral.Outcome,
        Judgement = referral.Judgement,
        TableOn = referral.TableOn,
        // Why a registration did not come about is the victim's own answer.
        Reason = referral.Purpose != "register" || sight.Cares ? referral.Reason : null,
        Texts = [.. referral.Texts.Select(text => sight.Text("signal.narrative", text, Origin.Of(referral.Partner, referral.Purpose))).OfType<string>()],
    };

    private static bool IsOfVictimOnly(Referral referral) =>
        referral.Purpose == "residence" || (referral.Purpose == "care" && Vocabulary.Shelters.Contains(referral.Partner));
}

/// <summary>What was decided; why, for those who judge.</summary>
public sealed record DecisionView(string Level, string? WayOut, IReadOnlyList<string> Strands, DateTimeOffset At, string? Motivation)
{
    public override string ToString() => $"DecisionView({Level})";

    internal static DecisionView? Of(Decision? decision, Sight sight) => decision is null || !sight.Sees("assessment.judgement")
        ? null
        : new(decision.Level, decision.WayOut, decision.Strands, decision.At, sight.Text("assessment.motivation", decision.Motivation));
}
