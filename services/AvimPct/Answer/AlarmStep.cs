namespace Keten.AvimPct.Answer;

/// <summary>What a duty officer may do with an alarm. Null: not now, or done already.</summary>
public static class AlarmStep
{
    /// <summary>A named human takes it.</summary>
    public static Alarm? Acknowledged(Alarm alarm, string by, DateTimeOffset now) => alarm.State is "open" or "phone_task"
        ? alarm with { State = "acknowledged", AcknowledgedBy = by, AcknowledgedAt = now }
        : null;

    /// <summary>It was no danger after all.</summary>
    public static Alarm? Retracted(Alarm alarm, string by, DateTimeOffset now) => alarm.IsEnded
        ? null
        : alarm with { State = "retracted", EndedBy = by, EndedAt = now };

    /// <summary>The danger is over. Only who took it can know that.</summary>
    public static Alarm? Resolved(Alarm alarm, string by, DateTimeOffset now) => alarm.State == "acknowledged"
        ? alarm with { State = "resolved", EndedBy = by, EndedAt = now }
        : null;
}
