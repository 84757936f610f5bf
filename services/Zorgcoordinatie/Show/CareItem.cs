namespace Keten.Zorgcoordinatie.Show;

/// <summary>A care trajectory as the zorgcoördinator sees it.</summary>
public sealed record CareItem
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }
    public required IReadOnlyList<Guid> SignalIds { get; init; }
    public required string Region { get; init; }

    /// <summary>requested, taken_on, refused, ended or closed.</summary>
    public required string State { get; init; }
    public string? Partner { get; init; }

    /// <summary>not_asked while the victim's consent to registration with CoMensha was not asked.</summary>
    public required string Registration { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? TakenOnAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? Outcome { get; init; }

    internal static CareItem Of(CareTrajectory trajectory) => new()
    {
        CaseId = trajectory.CaseId,
        SignalIds = trajectory.SignalIds,
        Region = trajectory.Region,
        State = trajectory.State,
        Partner = trajectory.Partner,
        Registration = trajectory.Registration,
        OpenedAt = trajectory.OpenedAt,
        TakenOnAt = trajectory.TakenOnAt,
        EndedAt = trajectory.EndedAt,
        Outcome = trajectory.Outcome,
    };
}
