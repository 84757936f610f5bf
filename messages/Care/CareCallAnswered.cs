namespace Keten.Messages;

/// <summary>What Regie did with a call for care.</summary>
public sealed record CareCallAnswered
{
    /// <summary>The call.</summary>
    public required Guid CallId { get; init; }

    /// <summary>The (first) signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>The case that care goes on in; null without one.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id of who called.</summary>
    public required string Region { get; init; }

    /// <summary>called_in, closed, or not_there: not known, or not of this region, which sounds alike.</summary>
    public required string Answer { get; init; }

    /// <summary>The referral to who was called in.</summary>
    public Guid? ReferralId { get; init; }

    /// <summary>Who was called in.</summary>
    public string? Partner { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }
}
