namespace Keten.Messages;

/// <summary>CoMensha has the registration of a victim: everybody whose written permit that takes has given it, and it was delivered there.</summary>
public sealed record VictimRegistered
{
    /// <summary>The victim.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The (first) signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>The permits that it rests on.</summary>
    public required IReadOnlyList<Guid> Consents { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }
}
