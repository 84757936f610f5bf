using Keten.Hosting;
using Keten.Messages;

namespace Keten.AvimPct;

/// <summary>Somebody may be in danger. Not done until a named human has acknowledged it. Holds no personal data: what to tell the police is in the delivery.</summary>
public sealed record Alarm : IDocument
{
    public static string Kind => "alarm";

    /// <summary>Equal to the signal id.</summary>
    public required Guid Id { get; init; }
    public required string Region { get; init; }
    public string? Municipality { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>open, phone_task, acknowledged, retracted or resolved.</summary>
    public required string State { get; init; }

    /// <summary>Counts how often it was raised; a timer of an earlier time is ignored.</summary>
    public required int Generation { get; init; }
    public DateTimeOffset? PhoneTaskAt { get; init; }

    /// <summary>Token subject of who took it.</summary>
    public string? AcknowledgedBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Token subject of who retracted or resolved it.</summary>
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    public bool IsEnded => State is "retracted" or "resolved";

    public Guid? DataKey => null;

    public Columns Columns => new(Region, State, Roles.DutyOfficer, null, RaisedAt);

    /// <summary>Null: it is already known as raised.</summary>
    public static Alarm? Raised(AlarmRaised message, Alarm? known) => known is { IsEnded: false } || known?.RaisedAt >= message.RaisedAt
        ? null
        : new Alarm
        {
            Id = message.AlarmId,
            Region = message.Region,
            Municipality = message.Municipality,
            RaisedAt = message.RaisedAt,
            State = "open",
            Generation = (known?.Generation ?? 0) + 1,
        };
}
