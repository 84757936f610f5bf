namespace Keten.Messages;

/// <summary>A named human took the alarm.</summary>
public sealed record AlarmAcknowledged
{
    /// <summary>The alarm.</summary>
    public required Guid AlarmId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>The id (token subject) of who took it, never a name.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AcknowledgedAt { get; init; }
}
