using Keten.Hosting;

namespace Keten.Informatieplein;

/// <summary>One matter brought in at the RIEC: where it stands and how it ended. No personal data: what was told is in the delivery.</summary>
public sealed record RiecDossier : IDocument
{
    public static string Kind => "riecdossier";

    /// <summary>The referral that brought it in.</summary>
    public required Guid ReferralId { get; init; }
    public Guid? CaseId { get; init; }
    public required Guid SignalId { get; init; }
    public required string Region { get; init; }

    /// <summary>The RIEC.</summary>
    public required string Partner { get; init; }

    /// <summary>brought_in, accepted, judged, at_table, ended or refused; only ever further.</summary>
    public required string State { get; init; }
    public required DateTimeOffset BroughtInAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public DateTimeOffset? JudgedAt { get; init; }

    /// <summary>taken_up, not_taken_up or more_needed; null while it did not judge.</summary>
    public string? Judgement { get; init; }

    /// <summary>The day on which it is on the RIEC's table.</summary>
    public DateOnly? TableOn { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Outcome code of the RIEC; null while it works on it.</summary>
    public string? Outcome { get; init; }

    /// <summary>All that the RIEC said of it, in the order in which it reached us.</summary>
    public IReadOnlyList<RiecWord> Words { get; init; } = [];

    public Guid? DataKey => null;

    public Columns Columns => new(Region, State, State is "ended" or "refused" ? null : Partner, CaseId?.ToString(), BroughtInAt);
}

/// <summary>One thing that a RIEC said. Codes and days only.</summary>
/// <param name="Status">accepted, progressed or completed.</param>
/// <param name="Judgement">A code; null without.</param>
/// <param name="TableOn">A day; null without.</param>
/// <param name="Outcome">A code; null without.</param>
/// <param name="At">When it said so, UTC.</param>
/// <param name="Counts">False: it contradicts what stood, and changed nothing.</param>
public sealed record RiecWord(string Status, string? Judgement, DateOnly? TableOn, string? Outcome, DateTimeOffset At, bool Counts);
