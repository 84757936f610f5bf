using Keten.Hosting;
using Keten.Hosting.Regions;
using static Keten.Zorgcoordinatie.Consents.Registration;

namespace Keten.Zorgcoordinatie.Show;

/// <summary>A care trajectory as the zorgcoördinator sees it, and nobody else does.</summary>
public sealed record CareItem
{
    /// <summary>Null while there is no case.</summary>
    public Guid? CaseId { get; init; }
    public required IReadOnlyList<Guid> SignalIds { get; init; }
    public required string Region { get; init; }

    /// <summary>called, not_called, requested, taken_on, refused, ended or closed.</summary>
    public required string State { get; init; }

    /// <summary>Why care could not be called in: closed, or not_there (not known, or not of this region).</summary>
    public string? Reason { get; init; }
    public string? Partner { get; init; }

    /// <summary>Of everybody in view together: not_asked while somebody's consent to registration with CoMensha was not asked.</summary>
    public required string Registration { get; init; }

    /// <summary>Who registers here: a role or a partner.</summary>
    public required string Registrar { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? TakenOnAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? Outcome { get; init; }
    public required IReadOnlyList<VictimItem> Victims { get; init; }
    public required IReadOnlyList<ShelterItem> Shelters { get; init; }

    /// <summary>The one that began last.</summary>
    public Reflection? Reflection { get; init; }

    /// <summary>Each with how it stands at the IND.</summary>
    public required IReadOnlyList<Reflection> Reflections { get; init; }
    public required IReadOnlyList<TemporaryPermit> Permits { get; init; }
    public required IReadOnlyList<Milestone> Milestones { get; init; }
    public required IReadOnlyList<TaskItem> Tasks { get; init; }
    public required IReadOnlyList<ConsentItem> Consents { get; init; }

    public override string ToString() => $"CareItem({State})";

    internal static CareItem Of(CareTrajectory known, Region region, DateTimeOffset now) => new()
    {
        CaseId = known.CaseId,
        SignalIds = known.SignalIds,
        Region = known.Region,
        State = known.State,
        Reason = known.Call?.Answer is "closed" or "not_there" ? known.Call.Answer : null,
        Partner = known.Partner,
        Registration = Together(known.Victims),
        Registrar = region.Care.Registrar,
        OpenedAt = known.OpenedAt,
        TakenOnAt = known.TakenOnAt,
        EndedAt = known.EndedAt,
        Outcome = known.Outcome,
        Victims = [.. known.Victims.Select(victim => VictimItem.Of(victim, known, region, DutchDays.Of(now)))],
        Shelters = [.. known.Shelters.Select(place => new ShelterItem(place.Partner, place.State, place.Since, place.Reason, place.Person))],
        Reflection = known.Reflection,
        Reflections = known.Reflections,
        Permits = known.Permits,
        Milestones = known.Milestones,
        Tasks = [.. known.Tasks.OrderBy(task => task.DueAt).Select(TaskItem.Of)],
        Consents = [.. known.Consents.Select(ConsentItem.Of)],
    };
}
