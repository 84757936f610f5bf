namespace Keten.Zorgcoordinatie;

/// <summary>What a person, or who represents that person, said about who may get which data for what. Kept also when it was taken back.</summary>
public sealed record Consent
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Partner id, class R of sharing.md, or any.</summary>
    public required string Recipient { get; init; }

    /// <summary>Field paths or categories.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>Purposes P of sharing.md.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>First day, Europe/Amsterdam.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day on which it no longer holds; null: an objection without end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>self or representative.</summary>
    public required string Giver { get; init; }

    /// <summary>Who represents: a person's id within the signal, or guardian, court or nidos; null where that was not said.</summary>
    public string? Representative { get; init; }

    /// <summary>permit or objection.</summary>
    public required string Statement { get; init; }

    /// <summary>Where the written statement is kept, in words.</summary>
    public string? Evidence { get; init; }
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Token subject of who recorded it.</summary>
    public required string By { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Of one that was taken back, or of an objection: who had got something by a permit that is gone so.</summary>
    public IReadOnlyList<Reached> Reached { get; init; } = [];

    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && From <= day && (Until is null || day < Until);

    public override string ToString() => $"Consent({Id})";
}

/// <summary>A partner that has data by a permit that is gone.</summary>
/// <param name="DeliveryId">With what it came.</param>
/// <param name="Partner">Partner id.</param>
/// <param name="Outcome">recalled: it was told to give it up; ground_changed: another rule lets it keep that; cannot_be_recalled: it keeps it, as the police and Veilig Thuis do.</param>
/// <param name="Fields">Field paths.</param>
/// <param name="At">UTC.</param>
public sealed record Reached(Guid DeliveryId, string Partner, string Outcome, IReadOnlyList<string> Fields, DateTimeOffset At)
{
    internal bool IsAs(Reached other) => (DeliveryId, Outcome, At) == (other.DeliveryId, other.Outcome, other.At);
}
