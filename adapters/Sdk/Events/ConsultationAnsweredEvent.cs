namespace Keten.Adapters.Events;

/// <summary><c>nl.keten.consultation.answered</c>: what a consulted partner thinks of a signal.</summary>
public sealed record ConsultationAnsweredEvent : PartnerEvent
{
    /// <summary>The consultation, as delivered.</summary>
    public required Guid ConsultationId { get; init; }

    /// <summary>supports, against or unknown.</summary>
    public required string Answer { get; init; }
}
