namespace Keten.Adapters.Events;

/// <summary><c>nl.keten.signal.offered</c>: a signal of the partner's own.</summary>
public sealed record SignalOfferedEvent : PartnerEvent
{
    /// <summary>The signal as it stands in the event: JSON in UTF-8, for the reader of signals to check.</summary>
    public required ReadOnlyMemory<byte> Signal { get; init; }
}
