using Keten.Adapters;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>What holds of every set of rules, whoever wrote them (sharing.md, "Never" and "Must"): a bound on the level of some cells.</summary>
/// <param name="Id">As sharing.md numbers it: <c>never 5</c>, <c>must 2</c>.</param>
/// <param name="Text">What it says, for who reads a breach.</param>
/// <param name="File">Name of the file it stands in.</param>
/// <param name="Line">From 1.</param>
internal sealed record Statement(string Id, string Text, string File, int Line)
{
    /// <summary>Classes R it is about; empty: all.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
    public IReadOnlyList<string> NotTo { get; init; } = [];

    /// <summary>Purposes P it is about; empty: all.</summary>
    public IReadOnlyList<string> For { get; init; } = [];
    public IReadOnlyList<string> NotFor { get; init; } = [];
    public required IReadOnlyList<string> Paths { get; init; }
    public required When When { get; init; }

    /// <summary>Of a never: the most there may be. Null: a must.</summary>
    public Level? AtMost { get; init; }

    /// <summary>Of a must: the least there has to be.</summary>
    public Level? AtLeast { get; init; }

    public bool IsAbout(string recipientClass, string purpose) =>
        (To.Count == 0 || To.Contains(recipientClass)) && !NotTo.Contains(recipientClass) && (For.Count == 0 || For.Contains(purpose)) && !NotFor.Contains(purpose);

    /// <summary>A never stands on what is not known, as a cap does; a must only on what is.</summary>
    public bool Stands(Truth truth) => truth == Truth.Yes || (AtMost is not null && truth == Truth.Unknown);

    /// <summary>A never is about whoever has one of its roles, a must about who has no other.</summary>
    public Truth RolesAre(int roles) => AtMost is not null ? When.RolesMeet(roles) : When.RolesAreWithin(roles);

    /// <summary>Not knowing an age is a value of its own here, and meant only where it is named.</summary>
    public Truth AgeIs(int age) => When.Ages.Count == 0 || When.Ages.Contains(Space.Ages[age]) ? Truth.Yes : Truth.No;

    public bool IsBrokenBy(Level level) => level > AtMost || level < AtLeast;
}
