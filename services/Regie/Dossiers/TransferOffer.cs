using Keten.Hosting;

namespace Keten.Regie.Dossiers;

/// <summary>A signal offered to another municipality or region, as the receiver finds it: until it accepts, no more than that it is there.</summary>
public sealed record TransferOffer : IDocument
{
    public static string Kind => "transfer";

    public required Guid TransferId { get; init; }

    public required Guid SignalId { get; init; }

    /// <summary>Region that offers it.</summary>
    public required string From { get; init; }

    /// <summary>Region that it is offered to; maybe the same, for another of its municipalities.</summary>
    public required string Region { get; init; }

    public string? Municipality { get; init; }

    /// <summary>Role that accepts or refuses.</summary>
    public required string Receiver { get; init; }

    /// <summary>offered, accepted, refused or lapsed.</summary>
    public string Status { get; init; } = "offered";

    public required string Acute { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>Then it is the sender's again.</summary>
    public required DateTimeOffset AnswerBy { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => new(Region, Status, Status == "offered" ? Receiver : null, null, OfferedAt);
}
