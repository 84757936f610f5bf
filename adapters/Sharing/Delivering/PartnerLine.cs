using Keten.Hosting;

namespace Keten.Sharing.Delivering;

/// <summary>
/// The order of deliveries to one partner in one case or signal: a later one waits until the earlier ones have their
/// outcome, delivered or refused. An earlier one that never arrived, or that found no outcome in time (a fault that nobody
/// mends), does not block for ever: after <see cref="ArrivalPatience"/> or <see cref="OutcomePatience"/> the later one goes.
/// </summary>
public sealed record PartnerLine : IDocument
{
    /// <summary>For an earlier one that has not even been taken up here: messages overtake each other by seconds.</summary>
    public static readonly TimeSpan ArrivalPatience = TimeSpan.FromMinutes(5);

    /// <summary>For an earlier one that is under way: longer than the bus keeps trying, so that a person has seen the fault.</summary>
    public static readonly TimeSpan OutcomePatience = TimeSpan.FromHours(25);

    public static string Kind => "partnerline";

    /// <summary>Taken up and without outcome.</summary>
    public IReadOnlyList<Place> Underway { get; init; } = [];

    /// <summary>Sequence numbers with an outcome.</summary>
    public IReadOnlyList<int> Ended { get; init; } = [];

    public Guid? DataKey => null;

    public Columns Columns => default;

    /// <summary>Document id of the line a delivery is in.</summary>
    public static string IdOf(Delivery delivery) => $"{delivery.Partner}/{delivery.Matter}";

    public PartnerLine With(Delivery delivery) => delivery.Sequence == 0 || Underway.Any(p => p.DeliveryId == delivery.Id)
        ? this
        : this with { Underway = [.. Underway, new Place(delivery.Id, delivery.Sequence, delivery.TakenUpAt)] };

    public PartnerLine Without(Delivery delivery) => this with
    {
        Underway = [.. Underway.Where(p => p.DeliveryId != delivery.Id)],
        Ended = delivery.Sequence == 0 ? Ended : [.. Ended.Append(delivery.Sequence).Distinct()],
    };

    /// <summary>Null: it may leave. Else the moment at which patience ends with whatever is before it now.</summary>
    public DateTimeOffset? WaitsUntil(Guid deliveryId, DateTimeOffset now)
    {
        if (Underway.FirstOrDefault(p => p.DeliveryId == deliveryId) is not { } own)
            return null;

        var waits = Underway.Where(p => p.Sequence < own.Sequence).Select(p => p.Since + OutcomePatience).ToList();
        if (Enumerable.Range(1, Math.Max(0, own.Sequence - 1)).Except(Ended).Except(Underway.Select(p => p.Sequence)).Any())
            waits.Add(own.Since + ArrivalPatience);
        return waits.Where(until => until > now).Select(until => (DateTimeOffset?)until).Max();
    }

    /// <summary>A delivery's place in the line.</summary>
    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="Sequence">From 1.</param>
    /// <param name="Since">When it was taken up.</param>
    public sealed record Place(Guid DeliveryId, int Sequence, DateTimeOffset Since);
}
