using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Collect;

/// <summary>What a partner gets that comes for what it was told of: decided afresh, for the matter may have moved on since.</summary>
public abstract record Collecting
{
    /// <summary>Nothing of it may flow any more.</summary>
    public sealed record NothingMore : Collecting;

    /// <summary>What is recorded is what may flow.</summary>
    public sealed record Gives : Collecting;

    /// <summary>Another view than is recorded: that is recorded first, and only then given.</summary>
    public sealed record Records : Collecting;

    /// <summary>Whether more of the dossier may go than a notice of what it has.</summary>
    public static bool IsOpen(Delivery known) => !known.HasEnded && !known.NoticeOnly && known.Decision is not null;

    /// <param name="known">As kept.</param>
    /// <param name="ruling">Decided now, under the id of the recorded decision; null: nothing may flow.</param>
    public static Collecting Of(Delivery known, Ruling? ruling) => (known.Decision, ruling) switch
    {
        (null, _) or (_, null) => new NothingMore(),
        var (recorded, now) when now.Decision.PayloadHash == recorded.PayloadHash && now.Decision.Instrument == recorded.Instrument => new Gives(),
        _ => new Records(),
    };

    /// <summary>What it was told of, it has fetched. While something else is on its way to it, that arrives at its own moment.</summary>
    /// <param name="before">As kept before it came.</param>
    /// <param name="now">As kept now.</param>
    /// <param name="at">UTC.</param>
    public static Delivery Collected(Delivery before, Delivery now, DateTimeOffset at) => !before.IsSent ? now with { ProcessedAt = now.ProcessedAt ?? at } : now with
    {
        ProcessedAt = now.ProcessedAt ?? at,
        Sent = now.Decision!.Id,
        Announced = null,
        Corrects = [],
        Recalls = [],
        GroundChanged = [],
        NoticeOnly = false,
    };
}
