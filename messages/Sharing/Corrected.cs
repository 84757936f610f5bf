namespace Keten.Messages;

/// <summary>
/// Something that one partner was asked or told of proved wrong (AVG art. 19). Said of each consultation, referral and alarm that
/// was asked for before it was put right; later ones are right by themselves.
/// </summary>
public sealed record Corrected : IForPartner
{
    /// <summary>Equal to the consultation, referral or alarm id.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>The signal.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Null for what was asked for outside a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Where in the dossier it stood: person.birthDate.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The signal, case or alarm has ended: that it was wrong may be told, what is right not (sharing.md, never 15).</summary>
    public required bool Ended { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CorrectedAt { get; init; }

    /// <summary>A Keten.Sharing.Correction.</summary>
    public required Sealed Correction { get; init; }
}
