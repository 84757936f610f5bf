namespace Keten.Hosting.Regions;

/// <summary>One line of work in a case: care, criminal, organised_crime or administrative.</summary>
public sealed record Strand
{
    public required string Code { get; init; }

    /// <summary>Role or partner that leads it.</summary>
    public required string Lead { get; init; }

    /// <summary>What it does can be seen, so the leads of a case's other strands say go first (domain.md, step 9).</summary>
    public bool GoOrWait { get; init; }

    /// <summary>Who is called in when the strand starts. The first one's outcome is the strand's outcome.</summary>
    public required IReadOnlyList<Recipient> To { get; init; }
}

/// <summary>Strands that a case may have together; another combination is refused. Administrative may join any of them.</summary>
/// <param name="Strands">Codes.</param>
/// <param name="Lead">The strand whose lead leads the case.</param>
public sealed record Track(IReadOnlyList<string> Strands, string Lead);
