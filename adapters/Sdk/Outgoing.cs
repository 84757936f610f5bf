namespace Keten.Adapters;

/// <summary>One delivery to one partner: the recorded view and what it is for.</summary>
public sealed record Outgoing
{
    /// <summary>Equal to the alarm, consultation or referral id; the partner names it in its events.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>alarm, consultation or referral.</summary>
    public required string Kind { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>What this partner may see.</summary>
    public required SharedView View { get; init; }

    /// <summary>UTC; until when an answer counts. Null where none is asked.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Paths of what this partner got before and was wrong; the view is what is right, and empty where that may not be told. Empty: no correction.</summary>
    public IReadOnlyList<string> Corrects { get; init; } = [];

    /// <summary>Paths of what this partner got because a person permitted it, and must give up: that is taken back. Empty: nothing.</summary>
    public IReadOnlyList<string> Recalls { get; init; } = [];

    /// <summary>Paths of what this partner got because a person permitted it, and may keep by another rule: that is taken back. Empty: nothing.</summary>
    public IReadOnlyList<string> GroundChanged { get; init; } = [];

    /// <summary>It tells something of what came under this id before: that it was wrong, has to be given up, or rests on other ground.</summary>
    public bool Amends => Corrects.Count + Recalls.Count + GroundChanged.Count > 0;

    /// <summary>UTC; when it was decided that the view may go.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Hash of the files whose rules decided.</summary>
    public required string Instrument { get; init; }

    /// <summary>The permits that something in the view rests on. Empty: it rests on law and convenant alone.</summary>
    public IReadOnlyList<Permit> Permits { get; init; } = [];
}

/// <summary>What somebody permitted, as far as a delivery rests on it.</summary>
/// <param name="Id">Of the statement; where it is kept in writing stays with care.</param>
/// <param name="Subject">Whose: index of the person in the dossier, as in <see cref="SharedField"/>. Null: of nobody in view.</param>
/// <param name="Paths">Fields that go by it.</param>
public sealed record Permit(Guid Id, int? Subject, IReadOnlyList<string> Paths);
