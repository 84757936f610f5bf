namespace Keten.Adapters.Events;

/// <summary>An event, or everything that is wrong with it; never both.</summary>
public sealed record PartnerEventReading
{
    /// <summary>Null when there are errors.</summary>
    public PartnerEvent? Event { get; init; }

    public IReadOnlyList<EventError> Errors { get; init; } = [];
}
