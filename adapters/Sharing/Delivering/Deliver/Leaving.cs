using Keten.Adapters;

namespace Keten.Sharing.Delivering.Deliver;

/// <summary>What an adapter gets of a delivery: the recorded view and what it is for. Pure.</summary>
internal static class Leaving
{
    /// <param name="delivery">With the decision by which it goes.</param>
    /// <param name="view">What that lets through.</param>
    /// <param name="now">UTC.</param>
    public static Outgoing Of(Delivery delivery, SharedView view, DateTimeOffset now) => new()
    {
        DeliveryId = delivery.Id,
        Kind = delivery.Errand,
        Region = delivery.Region,
        View = view,
        DecidedAt = delivery.Decision!.At ?? delivery.TakenUpAt,
        Instrument = delivery.Decision.Instrument,
        Permits = [.. delivery.Decision.Rests.Select(one => new Permit(one.Consent, delivery.SubjectOf(one.Person, now), [.. one.Alone.Union(one.Beside)]))],
        AnswerBy = delivery.AnswerBy,
        Corrects = delivery.Corrects,
        Recalls = delivery.Recalls,
        GroundChanged = delivery.GroundChanged,
    };
}
