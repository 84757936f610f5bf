using Keten.Sharing.Delivering.Collect;

namespace Keten.Sharing.Delivering.ListDeliveries;

/// <summary>A delivery as its own partner sees it in a list: no content.</summary>
public sealed record DeliveryItem
{
    /// <summary>The alarm, consultation or referral id: the partner names it in its events.</summary>
    public required Guid Id { get; init; }

    /// <summary>alarm, consultation or referral.</summary>
    public required string Kind { get; init; }

    /// <summary>due, delivered, refused, answered, accepted or completed.</summary>
    public required string Status { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public DateTimeOffset? RespondedAt { get; init; }
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Paths of what it got, that proved wrong and that its system has not taken the correction of. Empty: nothing.</summary>
    public IReadOnlyList<string> Corrects { get; init; } = [];

    /// <summary>Paths of what it got, that it must give up because a person permits it no longer, and that its system has not taken so. Empty: nothing.</summary>
    public IReadOnlyList<string> Recalls { get; init; } = [];

    public static DeliveryItem Of(Delivery delivery) => new()
    {
        Id = delivery.Id,
        Kind = delivery.Errand,
        Status = delivery.Status,
        RequestedAt = delivery.TakenUpAt,
        DeliveredAt = delivery.DeliveredAt,
        RespondedAt = delivery.RespondedAt,
        AnswerBy = delivery.AnswerBy,
        Corrects = Announced.With(delivery).Corrects,
        Recalls = Announced.With(delivery).Recalls,
    };
}

/// <summary>One page of a partner's own deliveries, oldest first.</summary>
/// <param name="Items">The deliveries.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record DeliveryPage(IReadOnlyList<DeliveryItem> Items, string? Next);
