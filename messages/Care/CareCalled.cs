namespace Keten.Messages;

/// <summary>The zorgcoördinator calls care in, at whatever stage the signal or case is. Regie checks it and asks the region's care provider, or whom else of care the call names.</summary>
public sealed record CareCalled
{
    /// <summary>One call; the answer names it. With a partner it is also the id of the referral, so that who calls knows it before anybody answers.</summary>
    public required Guid CallId { get; init; }

    /// <summary>The (first) signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null when the signal was called on, or without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id of who calls; of the signal or case it must be the same.</summary>
    public required string Region { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CalledAt { get; init; }

    /// <summary>Null: the care provider. Else another that this region's care can ask: a shelter, CoMensha to register, or the IND.</summary>
    public string? Partner { get; init; }

    /// <summary>The victim that this partner is asked for, and hears of alone. Null where care is called in for everybody in view.</summary>
    public Guid? PersonId { get; init; }
}
