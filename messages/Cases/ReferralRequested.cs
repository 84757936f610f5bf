namespace Keten.Messages;

/// <summary>Regie refers a signal or case to a partner for one purpose. What the partner gets is decided by the sharing engine.</summary>
public sealed record ReferralRequested : IForPartner
{
    /// <summary>One referral to one partner.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>Null for a way out without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The (first) signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Purpose of sharing.md.</summary>
    public required string Purpose { get; init; }

    /// <summary>none, claimed or confirmed.</summary>
    public required string Acute { get; init; }

    /// <summary>signal, suspicion, established, case or closed.</summary>
    public required string State { get; init; }

    /// <summary>Strands of the case at this moment.</summary>
    public required IReadOnlyList<string> Strands { get; init; }

    /// <summary>Order per partner and case; a later one waits.</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>A Keten.Sharing.Dossier.</summary>
    public required Sealed Dossier { get; init; }

    /// <summary>The victim it is for: the rules for help to one victim tell of nobody else. Null: of nobody in particular.</summary>
    public Guid? PersonId { get; init; }
}
