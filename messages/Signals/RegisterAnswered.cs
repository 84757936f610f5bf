namespace Keten.Messages;

/// <summary>One source answered what it was asked about a signal. Enrichment says it to itself: asking may take long, so it does not hold the signal.</summary>
public sealed record RegisterAnswered
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Register id: brp, kvk, bag, enforcement-files, wijkteam or earlier-signals.</summary>
    public required string Register { get; init; }

    /// <summary>The rating in which it was asked.</summary>
    public required int Round { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>What it said, a Keten.Sharing.FactList; empty when it knows nothing.</summary>
    public required Sealed Facts { get; init; }
}
