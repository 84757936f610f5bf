namespace Keten.Hosting.Regions;

/// <summary>Who takes care of victims in a region, where they can be sheltered, and how long what is watched may take.</summary>
public sealed record Care
{
    /// <summary>Partner that is called in for care: one that the care strand goes to.</summary>
    public required string Provider { get; init; }

    /// <summary>Shelters the region can ask, of <see cref="Vocabulary.Shelters"/>. Which of them fits a victim is the same everywhere (domain.md, step 7).</summary>
    public required IReadOnlyList<string> Shelters { get; init; }

    /// <summary>Who registers a victim with CoMensha: a role of staff, or a partner.</summary>
    public required string Registrar { get; init; }

    public required ReflectionPeriod ReflectionPeriod { get; init; }

    /// <summary>Nobody takes the victim on, or has a place: the zorgcoördinator is reminded after this.</summary>
    public required TimeSpan NoPlace { get; init; }
}

/// <summary>The bedenktijd: a victim without lawful residence decides on a report to the police, or other cooperation.</summary>
/// <param name="Months">At most, from its start.</param>
/// <param name="WarnDays">Days before its end on which the zorgcoördinator is warned, most first. Also before the end of the temporary permit.</param>
public sealed record ReflectionPeriod(int Months, IReadOnlyList<int> WarnDays);
