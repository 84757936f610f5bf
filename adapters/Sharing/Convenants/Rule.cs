using Keten.Adapters;

namespace Keten.Sharing.Convenants;

/// <summary>
/// One rule of an instrument: a grant, which gives levels to the paths it names, or a cap, which bounds them (sharing.md, "The function").
/// Not for a person's eyes to interpret: the file's words, with the place they stand in.
/// </summary>
internal sealed record Rule
{
    /// <summary>Name in its file; of a cap in the law's file also what overrides call it.</summary>
    public required string Id { get; init; }

    public required string File { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }

    /// <summary>Classes R it speaks to; empty: everybody the instrument covers.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Purposes P; empty: all the instrument covers.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Of a grant: paths given whole.</summary>
    public IReadOnlyList<string> Share { get; init; } = [];

    /// <summary>Of a grant: paths given reduced.</summary>
    public IReadOnlyList<string> Reduce { get; init; } = [];

    /// <summary>Of a cap: the paths it bounds.</summary>
    public IReadOnlyList<string> Bounds { get; init; } = [];

    /// <summary>Of a cap: the most it leaves; null: a grant.</summary>
    public Level? AtMost { get; init; }

    public required When When { get; init; }

    /// <summary>Of a grant: consent, task, legal or vital. An objection ends the first two.</summary>
    public string Basis { get; init; } = "task";

    /// <summary>Of a grant: only with the person's permit.</summary>
    public bool NeedsPermit { get; init; }

    /// <summary>Of a grant: ids of the caps it switches off, for what it gives itself.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Of a grant that lifts a cap with a motivation: a second person has to agree.</summary>
    public bool SecondPerson { get; init; }

    /// <summary>Of a grant: what has to be done when it gives something; codes of <see cref="RuleReader.Obligations"/>.</summary>
    public IReadOnlyList<string> Obliges { get; init; } = [];

    /// <summary>What allows or asks it: article, standard or agreement.</summary>
    public required string Ground { get; init; }

    /// <summary>What is not certain about it.</summary>
    public string? Doubt { get; init; }

    public bool IsCap => AtMost is not null;

    /// <summary>As a decision's record names it.</summary>
    public string Name => $"{File.Split('.')[0]}/{Id}";

    public bool SpeaksTo(string recipientClass, string purpose) =>
        (To.Count == 0 || To.Contains(recipientClass)) && (For.Count == 0 || For.Contains(purpose));

    /// <summary>Whether the conditions hold for one value of one dimension: a grant needs a certain yes, a cap stands unless it is a certain no.</summary>
    public bool Stands(Truth truth) => truth == Truth.Yes || (IsCap && truth == Truth.Unknown);
}
