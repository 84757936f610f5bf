namespace Keten.Messages;

/// <summary>Enrichment asks one register, once per signal, source and round.</summary>
public sealed record RegisterAsked : IForPartner
{
    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Register id: brp, kvk, bag, enforcement-files, wijkteam or earlier-signals.</summary>
    public required string Partner { get; init; }

    /// <summary>The rating this belongs to.</summary>
    public required int Round { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
