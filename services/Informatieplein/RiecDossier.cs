using Keten.Hosting;

namespace Keten.Informatieplein;

/// <summary>One matter brought in at the RIEC: where it stands and how it ended. No personal data: what was told is in the delivery.</summary>
public sealed record RiecDossier : IDocument
{
    public static string Kind => "riecdossier";

    /// <summary>The referral that brought it in.</summary>
    public required Guid ReferralId { get; init; }
    public Guid? CaseId { get; init; }
    public required Guid SignalId { get; init; }
    public required string Region { get; init; }

    /// <summary>The RIEC.</summary>
    public required string Partner { get; init; }

    /// <summary>brought_in, accepted, judged, ended or refused.</summary>
    public required string State { get; init; }
    public required DateTimeOffset BroughtInAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public DateTimeOffset? JudgedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Outcome code of the RIEC; null while it works on it.</summary>
    public string? Outcome { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => new(Region, State, State is "ended" or "refused" ? null : Partner, CaseId?.ToString(), BroughtInAt);
}
