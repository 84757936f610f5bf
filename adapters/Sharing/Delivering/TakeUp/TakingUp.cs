using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.TakeUp;

/// <summary>What happens first to something a partner is to get.</summary>
public abstract record TakingUp
{
    /// <summary>It was taken up before.</summary>
    public sealed record Known : TakingUp;

    /// <summary>The rules let nothing flow, so nothing is sent.</summary>
    public sealed record NothingMayFlow : TakingUp;

    /// <summary>Recorded, and it may leave.</summary>
    public sealed record Leaves(Decision Decision) : TakingUp;

    /// <summary>Recorded; an earlier delivery to the same partner goes first.</summary>
    public sealed record Waits(Decision Decision, DateTimeOffset Until) : TakingUp;

    /// <param name="delivery">As asked for.</param>
    /// <param name="known">As kept, when it was taken up before.</param>
    /// <param name="ruling">What may flow.</param>
    /// <param name="line">With this delivery in it.</param>
    /// <param name="now">UTC.</param>
    public static TakingUp Of(Delivery delivery, Delivery? known, Ruling? ruling, PartnerLine line, DateTimeOffset now) => (known, ruling) switch
    {
        // An alarm that is raised again later is a new cry for help under the same id.
        ({ } earlier, _) when earlier.Errand != "alarm" || earlier.TakenUpAt >= delivery.TakenUpAt => new Known(),
        (_, null) => new NothingMayFlow(),
        _ when line.WaitsUntil(delivery.Id, now) is { } until => new Waits(ruling.Decision, until),
        _ => new Leaves(ruling.Decision),
    };
}
