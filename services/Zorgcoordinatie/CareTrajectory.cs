using System.Text.Json.Serialization;
using Keten.Hosting;

namespace Keten.Zorgcoordinatie;

/// <summary>
/// Care for the victims of one signal, from whatever stage it was called in, and of the case that the signal becomes: one trajectory.
/// Sealed under a key of its own that this service alone holds; never prints itself.
/// </summary>
public sealed record CareTrajectory : IDocument
{
    public static string Kind => "trajectory";

    public required Guid Id { get; init; }
    public required string Region { get; init; }

    /// <summary>The signal it began with first.</summary>
    public required IReadOnlyList<Guid> SignalIds { get; init; }

    /// <summary>Null while there is no case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The trajectory it was joined into, with all that it held: its signal was merged. Null for one that goes on.</summary>
    public Guid? Into { get; init; }

    /// <summary>Trajectories that were joined into this one: what is had once in a trajectory may be had once more for each.</summary>
    public IReadOnlyList<Guid> Joined { get; init; } = [];

    /// <summary>called, not_called, requested, taken_on, refused, ended or closed; joined, when another goes on with it; follows from the rest (<see cref="Follow.Standing"/>).</summary>
    public string State { get; init; } = "called";

    /// <summary>In this state since then.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The last call for care; a case with a care strand calls by itself.</summary>
    public CareCall? Call { get; init; }

    public IReadOnlyList<CareReferral> Referrals { get; init; } = [];

    /// <summary>Care partner; null until one responded.</summary>
    public string? Partner { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? TakenOnAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Outcome code of the strand.</summary>
    public string? Outcome { get; init; }

    /// <summary>Shelters that were asked, in order.</summary>
    public IReadOnlyList<Shelter> Shelters { get; init; } = [];

    /// <summary>Reflection periods, in order, of each victim at most one.</summary>
    public IReadOnlyList<Reflection> Reflections
    {
        get => _reflections.Count > 0 || Only is null ? _reflections : [Only];
        init => _reflections = value;
    }

    /// <summary>The one there could be when a trajectory was one victim's: bodies of then hold it so.</summary>
    [JsonInclude]
    [JsonPropertyName("reflection")]
    internal Reflection? Only { get; init; }

    private readonly IReadOnlyList<Reflection> _reflections = [];

    /// <summary>The one that began last; null when there was none.</summary>
    [JsonIgnore]
    public Reflection? Reflection => Reflections is [.., var last] ? last : null;

    /// <summary>Temporary permits, in order.</summary>
    public IReadOnlyList<TemporaryPermit> Permits { get; init; } = [];

    /// <summary>What was done for the victim, once each.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];
    public IReadOnlyList<Victim> Victims { get; init; } = [];

    /// <summary>A victim reported, and may be nobody whom the dossier has as a person: whom a step is about has to be said.</summary>
    public bool VictimReported { get; init; }

    /// <summary>Ids of who is suspect or facilitator in the dossiers that came: they speak for no victim.</summary>
    public IReadOnlyList<Guid> Offenders { get; init; } = [];
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>Victims brought to CoMensha, in order; of each the last one counts.</summary>
    public IReadOnlyList<RegistrationReferral> Registrations { get; init; } = [];

    /// <summary>What the zorgcoördinator has to look at, each with a running timer.</summary>
    public IReadOnlyList<CareTask> Tasks { get; init; } = [];

    /// <summary>Counts the timers that were set: one of an older task has nothing to say any more.</summary>
    public int Generation { get; init; }

    /// <summary>Counts what others were told of it.</summary>
    public int Change { get; init; }

    public Guid? DataKey => Id;

    /// <summary>A trajectory always has an owner while there is anything to do: "no place" too is somebody's task.</summary>
    public Columns Columns => new(Region, State, Tasks.Count == 0 ? null : Roles.Zorgcoordinator, CaseId?.ToString(), OpenedAt);

    /// <summary>One a signal and region: who calls for what is another region's makes nothing there. Also the id of its data key.</summary>
    public static Guid IdOf(Guid signalId, string region) => Ids.Derive(signalId, $"care/{region}");

    public static CareTrajectory Of(Guid signalId, string region, DateTimeOffset openedAt) =>
        new() { Id = IdOf(signalId, region), Region = region, SignalIds = [signalId], OpenedAt = openedAt };

    public override string ToString() => $"CareTrajectory({Id}, {State})";
}

/// <summary>A call for care.</summary>
/// <param name="Id">Null when the case called.</param>
/// <param name="Answer">called_in, closed or not_there (not known, or not of this region); null while Regie has not answered.</param>
public sealed record CareCall(Guid? Id, string? Answer);

/// <summary>The care partner asked, once before a case and maybe again in it.</summary>
/// <param name="Id">The referral.</param>
/// <param name="Partner">Partner id.</param>
/// <param name="Status">requested, accepted, completed or refused; only ever further.</param>
public sealed record CareReferral(Guid Id, string Partner, string Status)
{
    /// <summary>It stood so when its trajectory was joined with another, since then: it is somebody's until it is settled, however the other stands.</summary>
    public DateTimeOffset? WatchedSince { get; init; }
}

/// <summary>A place asked for. Which shelter it is, only care knows.</summary>
/// <param name="Partner">Partner id.</param>
/// <param name="State">asked; accepted, refused or completed, as the shelter says; placed, no_place or left, as a person says.</param>
/// <param name="Since">In this state since then.</param>
public sealed record Shelter(string Partner, string State, DateTimeOffset Since)
{
    /// <summary>The referral, and the call that asked for it; null where it was asked for outside the hub.</summary>
    public Guid? ReferralId { get; init; }

    /// <summary>The victim it is for; null where that was not said, before it had to be.</summary>
    public Guid? Person { get; init; }

    /// <summary>The trajectory it was asked in, where that was joined into this one: unsaid whose, what came of it is still no other victim's.</summary>
    public Guid? Of { get; init; }

    /// <summary>Code of a refusal: refused_by_partner, or why it could not be asked (nothing_may_flow, closed, not_there).</summary>
    public string? Reason { get; init; }
}

/// <summary>A victim brought to CoMensha on written permit. Kept also when that was taken back.</summary>
/// <param name="ReferralId">The referral, and the call that asked for it.</param>
/// <param name="PersonId">The victim.</param>
/// <param name="State">requested, delivered, refused; withdrawn (nothing went), to_undo (it went), undone or dropped.</param>
/// <param name="Since">In this state since then.</param>
public sealed record RegistrationReferral(Guid ReferralId, Guid PersonId, string State, DateTimeOffset Since)
{
    /// <summary>Code of a refusal.</summary>
    public string? Reason { get; init; }
}

/// <summary>Something done for the victim.</summary>
/// <param name="Code">rights_explained, lawyer, compensation or aftercare.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Token subject.</param>
public sealed record Milestone(string Code, DateTimeOffset At, string By);
