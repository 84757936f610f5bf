using System.Text.Json.Serialization;
using Keten.Hosting;
using Keten.Sharing;

namespace Keten.Regie.Dossiers;

/// <summary>
/// Everything the hub knows about one signal: the only mutable dossier there is. Others add facts by message, only Regie changes it.
/// Personal data; never prints itself.
/// </summary>
public sealed record SignalDossier : IDocument
{
    public static string Kind => "signal";

    public Guid? DataKey => SignalId;

    public Columns Columns => new(Region, State, Turn.Owner, CaseId?.ToString(), ReceivedAt);

    public required Guid SignalId { get; init; }

    /// <summary>Null until the signal itself arrives: what is said about it may come before it.</summary>
    public string? Region { get; init; }

    public string? Municipality { get; init; }

    /// <summary>What the reporter answered when asked for it, where the answer came before the signal.</summary>
    public string? MunicipalityTold { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string Entry { get; init; } = "internal";

    public string ReporterKind { get; init; } = "anonymous";

    public string Meldcode { get; init; } = "not_applicable";

    /// <summary>none, claimed or confirmed.</summary>
    public string Acute { get; init; } = "none";

    public bool SpecificVictim { get; init; }

    public bool MinorVictim { get; init; }

    public Report? Report { get; init; }

    public string State { get; init; } = Route.States.Received;

    public Turn Turn { get; init; } = new();

    /// <summary>The rating asked for last; the first runs by itself.</summary>
    public int Round { get; init; } = 1;

    public Strength? Strength { get; init; }

    /// <summary>Something strengthening came while a rating ran, so a weak rating is out of date.</summary>
    public bool StrengthenedSince { get; init; }

    /// <summary>An assessor had it; from then on it is never held.</summary>
    public bool SeenByAssessor { get; init; }

    /// <summary>What registers, earlier signals and partners told.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What staff and the reporter added by hand.</summary>
    public IReadOnlyList<Fact> Added { get; init; } = [];

    /// <summary>Claimed roles that an assessor confirmed or rejected.</summary>
    public IReadOnlyList<AssessedRole> AssessedRoles { get; init; } = [];

    /// <summary>Whom the assessor presumes to be minors, whatever is known of their age.</summary>
    public IReadOnlyList<Guid> PresumedMinors { get; init; } = [];

    /// <summary>Bounds that staff lifted for a partner, in order.</summary>
    public IReadOnlyList<Override> Overrides { get; init; } = [];

    /// <summary>Texts that somebody read for a class of recipients, the last time of each.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>Counts what staff decided about sharing it.</summary>
    public int SharingVersion { get; init; }

    /// <summary>What was put right, in order.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Staff-written text for partners.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The last decision.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Hand-overs of a way out; those of a case stand in the case.</summary>
    public IReadOnlyList<Referral> Referrals { get; init; } = [];

    /// <summary>
    /// The way out it is handed over by: what came of the last decision. Null when that was another, as an offer, or made in a region
    /// that had it before: no late answer to an earlier one moves it. What goes to Veilig Thuis or to care beside the route is none.
    /// </summary>
    [JsonIgnore]
    public Referral? HandedOver => Offer is null && Decision is { At: var at }
        ? Referrals.LastOrDefault(referral => referral.Strand is null && referral.RequestedAt >= at)
        : null;

    /// <summary>To whom it is offered now; null when to nobody.</summary>
    public TransferOffer? Offer { get; init; }

    /// <summary>Since when the region has it that has it now, where another had it before. Care that was called in there is not this region's.</summary>
    public DateTimeOffset? TakenOverAt { get; init; }

    /// <summary>Regions that had it before; they see where it went and no more.</summary>
    public IReadOnlyList<string> TransferredFrom { get; init; } = [];

    /// <summary>Care that was called in beside the route. Never a hand-over, and in a list of its own so that none takes it for one.</summary>
    public IReadOnlyList<Referral> CareReferrals { get; init; } = [];

    /// <summary>Where care stands; null when it was not called in before there was a case.</summary>
    public CareStanding? Care { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>Who was in view as a victim when it last moved in its case: for each of them care was there, or joined.</summary>
    public IReadOnlyList<Guid>? VictimsSeen { get; init; }

    /// <summary>Signals that belong with it, both ways.</summary>
    public IReadOnlyList<Guid> Links { get; init; } = [];

    /// <summary>Persons of whom the assessor found that they are one, each with everybody whom that one is.</summary>
    public IReadOnlyList<PersonLink> SamePersons { get; init; } = [];

    /// <summary>The signal it was merged into.</summary>
    public Guid? Into { get; init; }

    /// <summary>Signals that were merged into it: their reporters hear of its end.</summary>
    public IReadOnlyList<Guid> Sources { get; init; } = [];

    /// <summary>Who reported those. What is theirs goes to nobody, as with its own reporter.</summary>
    public IReadOnlyList<Reporter> AlsoReportedBy { get; init; } = [];

    /// <summary>How often the reporter was asked for the meldcode choice, reminders included; also counts its timer.</summary>
    public int MeldcodeReminders { get; init; }

    public Alarm? Alarm { get; init; }

    public IReadOnlyList<GivenFeedback> Feedback { get; init; } = [];

    public override string ToString() => $"SignalDossier({SignalId}, {State})";
}

/// <summary>How strong a signal is, as rated last.</summary>
/// <param name="Round">The rating.</param>
/// <param name="Level">y, n or sources_missing.</param>
/// <param name="Reasons">Codes.</param>
/// <param name="MissingSources">Sources that did not answer in time.</param>
public sealed record Strength(int Round, string Level, IReadOnlyList<string> Reasons, IReadOnlyList<string> MissingSources);

/// <summary>The alarm beside the route, as the duty desk told it.</summary>
/// <param name="State">raised, phone_task, acknowledged, retracted or resolved.</param>
/// <param name="At">When it got there, UTC.</param>
public sealed record Alarm(string State, DateTimeOffset At)
{
    /// <summary>The signal that raised it, where that was merged into this one; null: this one.</summary>
    public Guid? Of { get; init; }
}

/// <summary>What the reporter was told.</summary>
/// <param name="Code">Feedback code.</param>
/// <param name="Sequence">From 1; 0 is the receipt itself.</param>
/// <param name="At">UTC.</param>
public sealed record GivenFeedback(string Code, int Sequence, DateTimeOffset At);
