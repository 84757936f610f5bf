namespace Keten.Messages;

/// <summary>The assessor asks a partner for its judgement. What the partner gets is decided by the sharing engine, not here.</summary>
public sealed record ConsultationRequested : IForPartner
{
    /// <summary>One consultation of one partner.</summary>
    public required Guid ConsultationId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Purpose of sharing.md, here judge or care.</summary>
    public required string Purpose { get; init; }

    /// <summary>none, claimed or confirmed.</summary>
    public required string Acute { get; init; }

    /// <summary>State of sharing.md, here signal.</summary>
    public required string State { get; init; }

    /// <summary>Order per partner and signal; a later one waits.</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>UTC; then the assessor decides without.</summary>
    public required DateTimeOffset AnswerBy { get; init; }

    /// <summary>A Keten.Sharing.Dossier.</summary>
    public required Sealed Dossier { get; init; }
}
