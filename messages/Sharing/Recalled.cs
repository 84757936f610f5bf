namespace Keten.Messages;

/// <summary>
/// A partner had data that rested on a statement of a person, and that is gone (AVG art. 7 lid 3): it is called back, rests on something
/// else, or cannot be called back. Whoever guards the consents says so to the person.
/// </summary>
public sealed record Recalled
{
    /// <summary>The referral, consultation or alarm it went with.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null without a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Whose data.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The statement that was taken back, or the objection.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>recalled, ground_changed or cannot_be_recalled.</summary>
    public required string Outcome { get; init; }

    /// <summary>Field paths.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>UTC; when the notice was recorded, or that there can be none.</summary>
    public required DateTimeOffset RecalledAt { get; init; }
}
