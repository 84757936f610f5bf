namespace Keten.Hosting.Regions;

/// <summary>Who may report here, and where the others are sent.</summary>
public sealed record Intake
{
    /// <summary>Kinds of reporter that are referred; nothing of theirs is stored.</summary>
    public required IReadOnlyList<string> Refers { get; init; }

    /// <summary>Where they are sent, the most urgent first.</summary>
    public required IReadOnlyList<ReferralAddress> Referral { get; init; }

    /// <summary>Said to everybody who reports danger now.</summary>
    public required Text AcuteAdvice { get; init; }
}

/// <summary>An organisation that takes reports itself.</summary>
public sealed record ReferralAddress(string Name, string Url, string Phone);
