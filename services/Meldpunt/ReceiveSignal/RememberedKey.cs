using Keten.Hosting;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>Which signal a repeated request belongs to. Its id is a keyed hash of the idempotency key. Counts for 24 hours.</summary>
public sealed record RememberedKey : IDocument
{
    private static readonly TimeSpan _kept = TimeSpan.FromHours(24);

    public static string Kind => "key";

    public required Guid SignalId { get; init; }

    /// <summary>Keyed hash of the request body.</summary>
    public required string BodyHash { get; init; }
    public required DateTimeOffset UsedAt { get; init; }

    // Holds no personal data, and must be readable before the signal's key is known.
    public Guid? DataKey => null;

    public Columns Columns => new(At: UsedAt);

    public bool CountsAt(DateTimeOffset now) => now < UsedAt + _kept;
}
