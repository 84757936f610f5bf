namespace Keten.Messages;

/// <summary>
/// Staff decided something about the sharing of a signal or case: an override, a review of a text, or whom they presume to be a minor. Said
/// of each consultation and referral that was asked for before; later ones bring it along.
/// </summary>
public sealed record SharingChanged : IForPartner
{
    /// <summary>Equal to the consultation or referral id.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null for what was asked for outside a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>A Keten.Sharing.ByHand: all that holds now.</summary>
    public required Sealed ByHand { get; init; }
}
