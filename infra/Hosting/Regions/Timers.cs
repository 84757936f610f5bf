namespace Keten.Hosting.Regions;

/// <summary>
/// Deadlines of a region. No source gives them, so every one is ours. Each ends in a task of a person, but the last.
/// </summary>
public sealed record Timers
{
    /// <summary>An alarm that nobody acknowledged becomes a phone task.</summary>
    public required TimeSpan AlarmAcknowledge { get; init; }

    /// <summary>A source that did not answer is marked missing; its facts may follow.</summary>
    public required TimeSpan Source { get; init; }

    /// <summary>A signal still not rated goes on as incomplete.</summary>
    public required TimeSpan Enriching { get; init; }

    /// <summary>A held signal goes to the assessor.</summary>
    public required TimeSpan HeldReview { get; init; }

    /// <summary>A question to the reporter goes back to the owner.</summary>
    public required TimeSpan ReporterAnswer { get; init; }

    /// <summary>A reminder to assess.</summary>
    public required WorkingDays Assess { get; init; }

    /// <summary>A reminder to decide.</summary>
    public required WorkingDays Decide { get; init; }

    /// <summary>From the reminder until the deputy takes over, and between reminders after that.</summary>
    public required WorkingDays Deputy { get; init; }

    /// <summary>A receiver that did not accept: back to the assessor.</summary>
    public required WorkingDays HandingOver { get; init; }

    /// <summary>The assessor looks at a running case.</summary>
    public required TimeSpan CaseReview { get; init; }

    /// <summary>A reminder to close.</summary>
    public required WorkingDays Closing { get; init; }

    /// <summary>How long what is closed is kept; then it is erased, by nobody's hand.</summary>
    public required TimeSpan Retention { get; init; }
}
