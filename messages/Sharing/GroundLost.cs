namespace Keten.Messages;

/// <summary>
/// A person took a permit back, or objected: something that one partner may have got by it. The host of the adapter says this to itself,
/// in the order of what leaves for that partner, and then looks in what it recorded whether it rested on that.
/// </summary>
public sealed record GroundLost : IForPartner
{
    /// <summary>Equal to the referral, consultation or alarm id.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Whose data.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The statement that was taken back, or the objection.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>It was objected to; else a statement was taken back.</summary>
    public required bool Objection { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset LostAt { get; init; }
}
