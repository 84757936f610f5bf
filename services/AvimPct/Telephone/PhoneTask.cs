using Keten.Messages;
using Keten.Sharing.Delivering;

namespace Keten.AvimPct.Telephone;

/// <summary>When an alarm becomes a task to telephone: nobody acknowledged it in time, or the police's system will not take it.</summary>
public static class PhoneTask
{
    /// <summary>Timer within which a human must acknowledge an alarm.</summary>
    public const string Acknowledge = "acknowledge";

    public static bool IsDue(Alarm alarm, TimerDue timer) => alarm.State == "open" && timer.Timer switch
    {
        Acknowledge => timer.Generation == alarm.Generation,
        Desk.Undelivered => true,
        _ => false,
    };
}
