namespace Keten.Zorgcoordinatie;

/// <summary>Something the zorgcoördinator has to look at by a moment, with a timer that runs until it is done.</summary>
/// <param name="Code">
/// The state of the trajectory, or of one of its referrals that was joined into it; shelter, shelter_accepted, shelter_refused,
/// shelter_completed or no_place; reflection or permit; residence_refused or residence_unsaid, registration_refused or registration_undo;
/// consent_expires or consent_of_age. Also the name of its timer.
/// </param>
/// <param name="Since">When what it is about began: a second shelter that is asked is another task.</param>
/// <param name="DueAt">UTC.</param>
public sealed record CareTask(string Code, DateTimeOffset Since, DateTimeOffset DueAt)
{
    /// <summary>Who was asked, where it is about that.</summary>
    public string? Partner { get; init; }

    /// <summary>The referral it is about: two may be asked at one moment.</summary>
    public Guid? ReferralId { get; init; }

    /// <summary>The victim it is about, where it is about one.</summary>
    public Guid? Person { get; init; }

    /// <summary>The statement it is about.</summary>
    public Guid? ConsentId { get; init; }

    /// <summary>Code of the refusal it is about.</summary>
    public string? Reason { get; init; }

    /// <summary>When its timer fires next; there always is a next one.</summary>
    public DateTimeOffset NextAt { get; init; }

    /// <summary>Its owner was reminded of it.</summary>
    public bool Reminded { get; init; }

    /// <summary>Days before the end of which was warned.</summary>
    public IReadOnlyList<int> Warned { get; init; } = [];

    /// <summary>The timer that counts.</summary>
    public int Generation { get; init; }
}
