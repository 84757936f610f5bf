using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>A signal goes to another municipality or region: one dossier that changes hands, so nothing of it is copied or lost.</summary>
public static class Transferring
{
    /// <summary>The only way out that has a receiver inside the hub.</summary>
    public const string WayOut = "other_municipality";

    /// <summary>Offered; the sender keeps it until the receiver accepts.</summary>
    public static Step Offer(Step step, Guid id, Region to, string? municipality, Region region, DateTimeOffset now)
    {
        var offer = new TransferOffer
        {
            TransferId = id,
            SignalId = step.Signal.SignalId,
            From = region.Id,
            Region = to.Id,
            Municipality = municipality,
            Receiver = to.Enrichment.Owner,
            Acute = step.Signal.Acute,
            OfferedAt = now,
            AnswerBy = region.Timers.HandingOver.After(now),
        };
        return step.Change(signal => signal with { Offer = offer }).With(new Effect.SaveOffer(offer)).Enter(States.HandingOver, region, now);
    }

    /// <summary>It is the receiver's from now on, to be assessed there. Its reporter hears that it was passed on, and goes on hearing.</summary>
    public static Ruling<Step> Accept(SignalDossier known, Guid id, Region to, DateTimeOffset now)
    {
        if (!Open(known, id))
            return new Ruling<Step>.No("moved_on", "This offer was answered, or its time passed.");
        var offer = known.Offer! with { Status = "accepted" };
        var elsewhere = to.Id != known.Region;
        var step = Step.Of(known with
        {
            Region = to.Id,
            TakenOverAt = elsewhere ? now : known.TakenOverAt,
            Care = elsewhere ? null : known.Care,
            Municipality = offer.Municipality ?? (to.Id == known.Region ? known.Municipality : null),
            TransferredFrom = offer.From == to.Id ? known.TransferredFrom : [.. known.TransferredFrom.Where(region => region != to.Id), offer.From],
            Decision = null,
            Offer = null,
        }).With(new Effect.SaveOffer(offer));
        // Rated by the rules of the region that has it now, and found there from now on.
        return new Ruling<Step>.Go((elsewhere ? Overrides.End(Arriving.Again(step)) : step).Enter(States.ToAssess, to, now).Tell("passed_on", now));
    }

    /// <summary>The receiver said no: the sender decides again.</summary>
    public static Ruling<Step> Refuse(SignalDossier known, Guid id, Region region, DateTimeOffset now) => Open(known, id)
        ? new Ruling<Step>.Go(Back(known, "refused", region, now))
        : new Ruling<Step>.No("moved_on", "This offer was answered, or its time passed.");

    /// <summary>The time of a hand-over passed: back to the sender, and an offer lapses.</summary>
    public static Step Lapsed(SignalDossier known, Region region, DateTimeOffset now) => known.Offer is null
        ? Step.Of(known).Enter(States.ToDecide, region, now)
        : Back(known, "lapsed", region, now);

    private static Step Back(SignalDossier known, string status, Region region, DateTimeOffset now) =>
        Step.Of(known with { Offer = null }).With(new Effect.SaveOffer(known.Offer! with { Status = status })).Enter(States.ToDecide, region, now);

    private static bool Open(SignalDossier known, Guid id) => known.State == States.HandingOver && known.Offer?.TransferId == id;
}
