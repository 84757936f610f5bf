using Keten.Hosting;
using Keten.Messages;

namespace Keten.Operations.FollowFaults;

/// <summary>
/// A fault as its owner told of it. The faulted message itself never leaves its owner. Its news may overtake one another,
/// so everything is ordered by generation.
/// </summary>
public sealed record KnownFault : IDocument
{
    public const string Open = "open";
    public const string Unknown = "unknown";

    public static string Kind => "known-fault";

    public required Guid FaultId { get; init; }
    public required string Service { get; init; }
    public string Endpoint { get; init; } = Unknown;
    public string MessageType { get; init; } = Unknown;
    public string Code { get; init; } = Unknown;

    /// <summary>The signal or case concerned, when the message was readable.</summary>
    public Guid? SignalId { get; init; }

    /// <summary>How often this message failed.</summary>
    public required int Generation { get; init; }
    public required DateTimeOffset FaultedAt { get; init; }

    /// <summary>open, retried or discarded.</summary>
    public required string State { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => new(State: State, Owner: Service, Lookup: Code, At: FaultedAt);

    /// <summary>The owner says that a message failed.</summary>
    public static KnownFault Failed(KnownFault? known, MessageFaulted news)
    {
        if (known is not null && known.Generation > news.Generation)
        {
            return known;
        }

        // Its closing was heard before the failure itself: only the details are new.
        var closed = known is { State: not Open } && known.Generation == news.Generation;
        return new KnownFault
        {
            FaultId = news.FaultId,
            Service = news.Service,
            Endpoint = news.Endpoint,
            MessageType = news.MessageType,
            Code = news.Code,
            SignalId = news.SignalId,
            Generation = news.Generation,
            FaultedAt = news.FaultedAt,
            State = closed ? known!.State : Open,
            ClosedAt = closed ? known!.ClosedAt : null,
        };
    }

    /// <summary>The owner says that a human's word was carried out.</summary>
    public static KnownFault Closed(KnownFault? known, FaultClosed news)
    {
        if (known is not null && known.Generation > news.Generation)
        {
            return known;
        }

        var fault = known ?? new KnownFault
        {
            FaultId = news.FaultId,
            Service = news.Service,
            Generation = news.Generation,
            FaultedAt = news.ClosedAt,
            State = news.How,
        };
        return fault with { Generation = news.Generation, State = news.How, ClosedAt = news.ClosedAt };
    }
}
