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

    /// <summary>
    /// How far it came: accepted (the hub has it to bring), released (decided, recorded and let go), delivered (its system has it, or was told
    /// to fetch it), processed (fetched, or something was said of it), answered (it said the last that it has to say).
    /// </summary>
    public required string Stage { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Of the view that it has, or that is on its way.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public DateTimeOffset? ProcessedAt { get; init; }

    /// <summary>When it last said something of it.</summary>
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>Why it was refused, as a code: by its system, or because nothing may go there.</summary>
    public string? Reason { get; init; }
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
        Stage = StageOf(delivery),
        ReleasedAt = delivery.Decision?.At,
        ProcessedAt = delivery.ProcessedAt,
        Reason = delivery.Status == "refused" ? delivery.Refusal : null,
        RequestedAt = delivery.TakenUpAt,
        DeliveredAt = delivery.DeliveredAt,
        RespondedAt = delivery.RespondedAt,
        AnswerBy = delivery.AnswerBy,
        Corrects = Announced.With(delivery).Corrects,
        Recalls = Announced.With(delivery).Recalls,
    };

    private static string StageOf(Delivery delivery) => delivery switch
    {
        { Status: "answered" or "completed" or "refused" } => "answered",
        { ProcessedAt: not null } => "processed",
        { DeliveredAt: not null } => "delivered",
        { Decision: not null } => "released",
        _ => "accepted",
    };
}

/// <summary>One page of a partner's own deliveries, oldest first.</summary>
/// <param name="Items">The deliveries.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record DeliveryPage(IReadOnlyList<DeliveryItem> Items, string? Next);
