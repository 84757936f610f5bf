using System.Text.Json.Nodes;

namespace Keten.AvimPct.List;

/// <summary>An alarm as the duty officer sees it, with what may be told to the emergency desk by telephone.</summary>
public sealed record AlarmItem
{
    /// <summary>Equal to the signal id.</summary>
    public required Guid Id { get; init; }
    public required string Region { get; init; }
    public string? Municipality { get; init; }

    /// <summary>open, phone_task, acknowledged, retracted or resolved.</summary>
    public required string State { get; init; }

    /// <summary>duty-officer while somebody has to act; null once acknowledged or ended.</summary>
    public string? Owner { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }
    public DateTimeOffset? PhoneTaskAt { get; init; }
    public string? AcknowledgedBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>due, delivered or refused: whether the police's system has it. Null: not even recorded, so telephone.</summary>
    public string? Delivery { get; init; }

    /// <summary>Exactly what the emergency desk may hear, and no more. Null once the alarm has ended.</summary>
    public JsonObject? ToTell { get; init; }
}

/// <summary>One page of alarms.</summary>
/// <param name="Items">Those that wait for somebody first, oldest first.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record AlarmPage(IReadOnlyList<AlarmItem> Items, string? Next);
