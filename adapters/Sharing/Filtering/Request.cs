using Keten.Sharing.Consents;

namespace Keten.Sharing.Filtering;

/// <summary>Who asks what for, in which state of the matter: everything but the dossier that a decision depends on (sharing.md, "request").</summary>
public sealed record Request
{
    /// <summary>What <see cref="State"/> can be.</summary>
    public static IReadOnlyList<string> States => Convenants.Space.Stages;

    /// <summary>Id the decision gets; also the Idempotency-Key of the call that follows.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Region id: with partner, purpose and moment it says which instrument holds.</summary>
    public required string Region { get; init; }

    /// <summary>Class R of sharing.md, such as <c>police_investigation</c>.</summary>
    public required string RecipientClass { get; init; }

    /// <summary>Purpose P of sharing.md, such as <c>judge</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>signal, suspicion, established, case or closed.</summary>
    public required string State { get; init; }

    /// <summary>Strands of the case; empty before there is one.</summary>
    public IReadOnlyList<string> Strands { get; init; } = [];

    /// <summary>The victim it is for; null when it is for nobody in particular.</summary>
    public Guid? Person { get; init; }

    /// <summary>The recipient accepted the referral.</summary>
    public bool Accepted { get; init; }

    /// <summary>All that is known of what persons said about their data.</summary>
    public IReadOnlyList<Statement> Consents { get; init; } = [];

    /// <summary>As if every person permitted everything: to see whether a permit would open more.</summary>
    internal bool IfPermitted { get; init; }

    /// <summary>Dimension O of everything in it, where that is not its own or the reporter's: what a partner or a register said, looked at by itself.</summary>
    internal string? Origin { get; init; }

    /// <summary>Caps that somebody lifted for this recipient, with a motivation and whoever had to agree.</summary>
    public IReadOnlyList<string> Lifted { get; init; } = [];

    /// <summary>Of a cap the persons it was lifted for; one that is not named here was lifted for everybody.</summary>
    internal IReadOnlyDictionary<string, IReadOnlySet<Guid>> LiftedFor { get; init; } = Nobody;

    private static readonly Dictionary<string, IReadOnlySet<Guid>> Nobody = [];

    /// <summary>As if every text had been reviewed for this recipient: to see whether a review would open more.</summary>
    internal bool IfReviewed { get; init; }

    /// <summary>Dimension A: none, claimed or confirmed.</summary>
    public string Acute { get; init; } = "none";

    /// <summary>When it would be sent. Instruments hold by the day of Europe/Amsterdam.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The day ages are reckoned on. Amsterdam is ahead of UTC: who turns 18 stays a minor for up to two hours longer, never shorter.</summary>
    public DateOnly Today => DateOnly.FromDateTime(At.UtcDateTime);
}
