namespace Keten.Messages;

/// <summary>Nobody acknowledged the alarm in time: the duty officer must telephone.</summary>
public sealed record PhoneTaskOpened
{
    /// <summary>The alarm.</summary>
    public required Guid AlarmId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }
}
