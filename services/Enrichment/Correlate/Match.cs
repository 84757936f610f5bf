using Keten.Hosting;

namespace Keten.Enrichment.Correlate;

/// <summary>
/// This signal has this key: an entry of the index in which earlier signals of the region are found. Found by a keyed hash, and
/// its body holds ids and a time only.
/// </summary>
public sealed record Match : IDocument
{
    public static string Kind => "match";

    /// <summary>What it means when another signal has it too, as a code.</summary>
    public required string Reason { get; init; }
    public required string Hash { get; init; }
    public required Guid SignalId { get; init; }
    public required string Region { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Match Of(Inquiry inquiry, MatchKey key) => new()
    {
        Reason = key.Reason,
        Hash = key.Hash,
        SignalId = inquiry.SignalId,
        Region = inquiry.Region,
        At = inquiry.ReceivedAt,
    };

    public string Id => $"{Hash}:{SignalId:N}";

    public Guid? DataKey => null;

    public Columns Columns => new(Region: Region, Lookup: Hash, At: At);
}
