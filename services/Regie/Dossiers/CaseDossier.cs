using Keten.Hosting;

namespace Keten.Regie.Dossiers;

/// <summary>Signals that are worked on as one matter, along one or more strands. Personal data in its texts; never prints itself.</summary>
public sealed record CaseDossier : IDocument
{
    public static string Kind => "case";

    public Guid? DataKey => CaseId;

    public Columns Columns => new(Region, State, Turn.Owner, null, OpenedAt);

    public required Guid CaseId { get; init; }

    public required string Region { get; init; }

    public string? Municipality { get; init; }

    public required IReadOnlyList<Guid> Signals { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>suspicion or established where the region tells them apart; else null.</summary>
    public string? Level { get; init; }

    /// <summary>A partner was asked to verify a signal of it, and answered.</summary>
    public bool Verified { get; init; }

    /// <summary>none, claimed or confirmed, when it was opened.</summary>
    public required string Acute { get; init; }

    public string State { get; init; } = Route.States.Case;

    public Turn Turn { get; init; } = new();

    public required IReadOnlyList<CaseStrand> Strands { get; init; }

    public IReadOnlyList<Referral> Referrals { get; init; } = [];

    /// <summary>Where care stands; null before care said anything.</summary>
    public CareStanding? Care { get; init; }

    public IReadOnlyList<CaseAction> Actions { get; init; } = [];

    /// <summary>Bounds that staff lifted for a partner, in order.</summary>
    public IReadOnlyList<Override> Overrides { get; init; } = [];

    /// <summary>Counts what staff decided about sharing it.</summary>
    public int SharingVersion { get; init; }

    /// <summary>Why it was closed, or opened again.</summary>
    public string? Motivation { get; init; }

    public override string ToString() => $"CaseDossier({CaseId}, {State})";
}

/// <summary>One line of work in a case.</summary>
/// <param name="Code">care, criminal, organised_crime or administrative.</param>
/// <param name="Lead">Role or partner.</param>
/// <param name="Partner">Who does it: its outcome is the strand's.</param>
/// <param name="Open">Still running.</param>
/// <param name="Outcome">Outcome code once ended.</param>
public sealed record CaseStrand(string Code, string Lead, string Partner, bool Open = true, string? Outcome = null)
{
    /// <summary>Leads of other strands that were asked before anything visible happens, and did not say go. Nobody is called in while there is one.</summary>
    public IReadOnlyList<string> Waits { get; init; } = [];
}

/// <summary>Something somebody agreed to do.</summary>
/// <param name="What">In words.</param>
/// <param name="Who">Role, partner or person.</param>
/// <param name="By">Last day.</param>
/// <param name="Done">Done.</param>
public sealed record CaseAction(string What, string Who, DateOnly By, bool Done)
{
    /// <summary>The partner at whose table it was agreed; null: staff noted it.</summary>
    public string? From { get; init; }

    /// <summary>That partner's own name for it.</summary>
    public string? FromId { get; init; }

    /// <summary>When that partner said so last, UTC.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    public override string ToString() => "CaseAction(withheld)";
}
