namespace Keten.Zorgcoordinatie;

/// <summary>Time to decide on a report or other cooperation.</summary>
/// <param name="From">First day, Europe/Amsterdam.</param>
/// <param name="Until">First day on which it is over.</param>
/// <param name="StartedAt">When it was recorded.</param>
public sealed record Reflection(DateOnly From, DateOnly Until, DateTimeOffset StartedAt)
{
    /// <summary>Whose it is; null while care knew of nobody yet.</summary>
    public Guid? Person { get; init; }

    /// <summary>How it stands at the IND; null while that was not asked.</summary>
    public Stay? Stay { get; init; }

    /// <summary>report, other_cooperation, exception, declined or left; null while it runs, also after its last day.</summary>
    public string? Outcome { get; init; }

    /// <summary>Of an exception: medical, minor or threat.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an exception: who states it, in words.</summary>
    public string? Statement { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    public override string ToString() => "Reflection(withheld)";
}

/// <summary>The IND was asked about a reflection period.</summary>
/// <param name="ReferralId">The referral, and the call that asked for it.</param>
/// <param name="State">asked; accepted, refused or completed, as the IND says.</param>
/// <param name="Since">In this state since then.</param>
public sealed record Stay(Guid ReferralId, string State, DateTimeOffset Since)
{
    /// <summary>Code of a refusal.</summary>
    public string? Reason { get; init; }
}

/// <summary>The temporary permit after the reflection period.</summary>
/// <param name="Until">First day on which it is over.</param>
/// <param name="StartedAt">When it was recorded.</param>
public sealed record TemporaryPermit(DateOnly Until, DateTimeOffset StartedAt)
{
    /// <summary>Whose it is; null while care knew of nobody yet.</summary>
    public Guid? Person { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    public override string ToString() => "TemporaryPermit(withheld)";
}
