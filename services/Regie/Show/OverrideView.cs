using Keten.Regie.Dossiers;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Show;

/// <summary>A bound that was lifted; why, for those who judge: a second person has to be able to agree.</summary>
public sealed record OverrideView
{
    public required Guid OverrideId { get; init; }
    public required string Cap { get; init; }
    public required string Partner { get; init; }
    public required string Purpose { get; init; }
    public required Guid Person { get; init; }
    public required string Status { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? ApprovedBy { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }
    public IReadOnlyList<string> Obliges { get; init; } = [];
    public string? Motivation { get; init; }

    public override string ToString() => $"OverrideView({OverrideId})";

    internal static IReadOnlyList<OverrideView> Of(IReadOnlyList<Override> all, Sight sight) => !sight.Sees("case.status") ? [] :
    [
        .. all.Select(one => new OverrideView
        {
            OverrideId = one.Id,
            Cap = one.Cap,
            Partner = one.Partner,
            Purpose = one.Purpose,
            Person = one.Person,
            Status = one.Status,
            By = one.By,
            At = one.At,
            ApprovedBy = one.ApprovedBy,
            ApprovedAt = one.ApprovedAt,
            Obliges = one.Obliges,
            Motivation = sight.Text("assessment.motivation", one.Motivation),
        }),
    ];
}
