namespace Keten.Messages;

/// <summary>A signal turned out to be the same as another, and goes on in that one; so does what others keep of it.</summary>
public sealed record SignalMerged
{
    /// <summary>The signal that ended.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>The signal it goes on in.</summary>
    public required Guid IntoSignalId { get; init; }

    /// <summary>The case of that one; null without one.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id of both.</summary>
    public required string Region { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset MergedAt { get; init; }
}
