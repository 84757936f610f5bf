using Keten.Hosting;

namespace Keten.Zorgcoordinatie;

/// <summary>The care strand of one case, from the call for care to its outcome. Says where care stands, not what it is: no personal data.</summary>
public sealed record CareTrajectory : IDocument
{
    public static string Kind => "trajectory";

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }
    public IReadOnlyList<Guid> SignalIds { get; init; } = [];
    public required string Region { get; init; }

    /// <summary>requested, taken_on, refused, ended or closed.</summary>
    public required string State { get; init; }

    /// <summary>Care partner; null until one responded.</summary>
    public string? Partner { get; init; }

    /// <summary>Registration with CoMensha. not_asked: the victim's written consent was not asked yet, and that stays visible.</summary>
    public string Registration { get; init; } = "not_asked";
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? TakenOnAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Outcome code of the strand.</summary>
    public string? Outcome { get; init; }

    public Guid? DataKey => null;

    /// <summary>A trajectory always has an owner: "no place" too is somebody's task.</summary>
    public Columns Columns => new(Region, State, State == "closed" ? null : Roles.Zorgcoordinator, null, OpenedAt);
}
