namespace Keten.Messages;

/// <summary>The alarm is over.</summary>
public sealed record AlarmEnded
{
    /// <summary>The alarm.</summary>
    public required Guid AlarmId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>retracted or resolved.</summary>
    public required string Outcome { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EndedAt { get; init; }
}
