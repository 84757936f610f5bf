namespace Keten.Adapters.Events;

/// <summary>A CloudEvent from a partner, checked. The pair of source and id is the partner's name for it: the same pair is the same event.</summary>
public abstract record PartnerEvent
{
    /// <summary>CloudEvents <c>id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>CloudEvents <c>source</c>: a URI reference.</summary>
    public required string Source { get; init; }

    /// <summary>CloudEvents <c>time</c>; null when the partner gave none.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The partner's own words. May name people: for the caseworker, never for a log.</summary>
    public string? Text { get; init; }

    /// <summary>To whom, and for what, the partner lets this go on; empty: to nobody.</summary>
    public IReadOnlyList<OnwardTo> Onward { get; init; } = [];

    public sealed override string ToString() => $"{GetType().Name}(withheld)";
}
