namespace Keten.Messages;

/// <summary>A delivery is recorded and may leave now. The host of the adapter says this to itself: the record commits first, the call follows.</summary>
public sealed record DeliveryDue : IForPartner
{
    /// <summary>Equal to the referral, consultation or alarm id.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>True: what persons said changed, so it is decided again; it leaves when its own moment comes. Null: it leaves.</summary>
    public bool? OnlyDecide { get; init; }
}
