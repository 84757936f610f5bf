using Keten.Hosting;

namespace Keten.Sharing.Delivering;

/// <summary>An event of a partner that took effect. Its id is a keyed hash of partner, source and event id: the same event again changes nothing.</summary>
public sealed record HeardEvent : IDocument
{
    public static string Kind => "event";

    /// <summary>The delivery it was about, or the signal that it offered.</summary>
    public required Guid DeliveryId { get; init; }
    public required DateTimeOffset HeardAt { get; init; }

    /// <summary>The signal that it offered; null: it was about a delivery.</summary>
    public Guid? SignalId { get; init; }

    /// <summary>Places in the event of what was not taken, as the sender was told: the same event again gets the same answer.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    public Guid? DataKey => null;

    public Columns Columns => default;
}
