namespace Keten.Zorgcoordinatie;

/// <summary>What care has to know of somebody in view as a victim, as the dossier that came with the referral says. Personal data; never prints itself.</summary>
public sealed record Victim
{
    /// <summary>The person's id within the signal.</summary>
    public required Guid PersonId { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? AgeEstimate { get; init; }

    /// <summary>Something points to a minor; counts where the age is not known.</summary>
    public bool SignsOfMinority { get; init; }

    /// <summary>The assessor presumes so, whatever is known of the age.</summary>
    public bool PresumedMinor { get; init; }
    public string? Gender { get; init; }
    public string? Nationality { get; init; }

    /// <summary>dutch, eu, permit, asylum, none or unknown.</summary>
    public string ResidenceStatus { get; init; } = "unknown";
    public bool Unaccompanied { get; init; }
    public IReadOnlyList<string> RiskFactors { get; init; } = [];

    /// <summary>Exploited at work, and in need of a place or of safety now.</summary>
    public bool LabourCrisis { get; init; }

    /// <summary>In sex work, or forced into it.</summary>
    public bool SexWork { get; init; }

    /// <summary>With CoMensha: not_asked, asked, refused or registered, and that only once it has it. Not asked stays visible.</summary>
    public string Registration { get; init; } = "not_asked";

    /// <summary>Everybody whose permit registration takes had given it when somebody last said anything of it.</summary>
    public bool Permitted { get; init; }
    public DateTimeOffset? RegisteredAt { get; init; }

    public override string ToString() => $"Victim({PersonId})";
}
