namespace Keten.Hosting.Regions;

/// <summary>Who judges a signal, whom that person may ask, and what there is to decide.</summary>
public sealed record Assessment
{
    /// <summary>Role of the assessor.</summary>
    public required string Assessor { get; init; }

    /// <summary>Role that takes over when the assessor lets a deadline pass: another person, maybe of the same role.</summary>
    public required string Deputy { get; init; }

    /// <summary>Levels the region knows beside none: suspicion, established.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>
    /// What has to come before a decision. nothing; answer: a partner was asked and answered or let its time pass, and nothing closes
    /// without an answer (verification); table: the region's table advised; table_or_answer: the local table, or a partner where there is none.
    /// </summary>
    public required string BeforeDeciding { get; init; }

    public required IReadOnlyList<Consultable> Consults { get; init; }

    public required IReadOnlyList<WayOut> WaysOut { get; init; }
}

/// <summary>A partner that may be asked for its judgement.</summary>
/// <param name="Partner">Partner id.</param>
/// <param name="Purpose">judge or care (sharing.md, P).</param>
/// <param name="AnswerWithin">Then the assessor decides without.</param>
/// <param name="When">sex_work, no_local_table; null: always.</param>
public sealed record Consultable(string Partner, string Purpose, WorkingDays AnswerWithin, string? When = null);

/// <summary>How a signal ends that does not become a case.</summary>
/// <param name="Code">Way-out code.</param>
/// <param name="To">Who receives it; null when it just closes.</param>
/// <param name="AskFirst">Only after the reporter was asked, and answered or let the time pass.</param>
public sealed record WayOut(string Code, Recipient? To, bool AskFirst);

/// <summary>A partner and what it gets something for (sharing.md, P).</summary>
public sealed record Recipient(string Partner, string Purpose);
