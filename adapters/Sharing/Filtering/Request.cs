namespace Keten.Sharing.Filtering;

/// <summary>Who asks what for, in which state of the matter: everything but the dossier that a decision depends on (sharing.md, "request").</summary>
public sealed record Request
{
    /// <summary>Id the decision gets; also the Idempotency-Key of the call that follows.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Class R of sharing.md, such as <c>police_investigation</c>.</summary>
    public required string RecipientClass { get; init; }

    /// <summary>Purpose P of sharing.md, such as <c>judge</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>signal, suspicion, established, case or closed.</summary>
    public required string State { get; init; }

    /// <summary>Strands of the case; empty before there is one.</summary>
    public IReadOnlyList<string> Strands { get; init; } = [];

    /// <summary>The recipient accepted the referral.</summary>
    public bool Accepted { get; init; }

    /// <summary>The day ages are reckoned on.</summary>
    public required DateOnly Today { get; init; }
}
