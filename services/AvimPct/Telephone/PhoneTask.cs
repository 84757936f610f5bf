using Keten.Messages;
using Keten.Sharing.Delivering;

namespace Keten.AvimPct.Telephone;

/// <summary>When an alarm becomes a task to telephone: nobody acknowledged it in time, the police's system will not take it, or what it gets cannot be recorded.</summary>
public static class PhoneTask
{
    /// <summary>Timer within which a human must acknowledge an alarm.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>Timer after which what the police are to get has to be recorded: until it is, nothing leaves, and to wait longer helps nobody.</summary>
    public const string Record = "record";

    /// <summary>Long enough where recording goes well, and for nobody in danger too long.</summary>
    public static readonly TimeSpan RecordWithin = TimeSpan.FromSeconds(10);

    /// <param name="alarm">As it stands.</param>
    /// <param name="timer">What is due.</param>
    /// <param name="recorded">What the police get of it is recorded, or that they get nothing; of <see cref="Record"/>.</param>
    public static bool IsDue(Alarm alarm, TimerDue timer, bool recorded = false) => alarm.State == "open" && timer.Timer switch
    {
        Acknowledge => timer.Generation == alarm.Generation,
        Record => timer.Generation == alarm.Generation && !recorded,
        Desk.Undelivered => true,
        _ => false,
    };
}
