using System.Globalization;
using Keten.Hosting;

namespace Keten.Enrichment.Elsewhere;

/// <summary>
/// This signal has this key: an entry of the index in which signals of other regions are found. Holds a keyed hash, ids and a time:
/// neither the kind of thing nor what it means.
/// </summary>
public sealed record Entry : IDocument
{
    public static string Kind => "elsewhere";

    public required string Hash { get; init; }

    /// <summary>Number of the <see cref="Generation"/> under whose key the hash was made.</summary>
    public required int Generation { get; init; }
    public required Guid SignalId { get; init; }
    public required string Region { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Entry Of(Inquiry inquiry, Generation generation, string hash) => new()
    {
        Hash = hash,
        Generation = generation.Number,
        SignalId = inquiry.SignalId,
        Region = inquiry.Region,
        At = inquiry.ReceivedAt,
    };

    public static string IdOf(string hash, Guid signal) => $"{hash}:{signal:N}";

    public static string StateOf(Generation generation) => generation.Number.ToString(CultureInfo.InvariantCulture);

    public string Id => IdOf(Hash, SignalId);

    public Guid? DataKey => null;

    /// <summary>Listed by generation, so that one that has aged out is swept.</summary>
    public Columns Columns => new(Region: Region, State: Generation.ToString(CultureInfo.InvariantCulture), Lookup: Hash, At: At);
}
