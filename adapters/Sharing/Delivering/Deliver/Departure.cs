using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Deliver;

/// <summary>What to do with a delivery whose moment has come. Decided afresh: the matter may have moved on since it was recorded.</summary>
public abstract record Departure
{
    /// <summary>The partner has this decision already, or refused: nothing is left to do.</summary>
    public sealed record Gone : Departure;

    /// <summary>An earlier one is still before it; it will be called again.</summary>
    public sealed record Waits(DateTimeOffset Until) : Departure;

    /// <summary>Nothing may flow any more.</summary>
    public sealed record NothingMayFlow : Departure;

    /// <summary>It is to hear something of what it has, and no more of it may follow: a notice does.</summary>
    public sealed record Notifies : Departure;

    /// <summary>The view changed: the new decision is recorded first, and only then sent.</summary>
    public sealed record Superseded : Departure;

    /// <summary>What was recorded is what may flow.</summary>
    public sealed record Sends(Ruling Ruling) : Departure;

    /// <summary>When it is only decided again, it leaves at its own moment: that one is still to come.</summary>
    public Departure Unless(bool onlyDecides) => onlyDecides && this is Waits or Sends ? new Gone() : this;

    /// <param name="delivery">As kept; null when it is not known here.</param>
    /// <param name="ruling">Decided now, under the id of the recorded decision.</param>
    /// <param name="line">The order it stands in.</param>
    /// <param name="now">UTC.</param>
    public static Departure Of(Delivery? delivery, Ruling? ruling, PartnerLine line, DateTimeOffset now) => (delivery, ruling) switch
    {
        (null or { Decision: null }, _) => new Gone(),
        _ when delivery.Sent == delivery.Decision!.Id => new Gone(),
        ({ HasNotice: true, NoticeOnly: false }, _) when ruling is null || delivery.HasEnded => new Notifies(),
        ({ HasEnded: true, NoticeOnly: false }, _) => new Gone(),
        _ when line.WaitsUntil(delivery.Id, now) is { } until => new Waits(until),
        (_, null) => new NothingMayFlow(),
        _ when ruling.Decision.PayloadHash != delivery.Decision.PayloadHash || ruling.Decision.Instrument != delivery.Decision.Instrument => new Superseded(),
        _ => new Sends(ruling),
    };
}
