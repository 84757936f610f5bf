using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Show;

/// <summary>A signal as staff may see it. Nobody sees who reported: that goes to those the reporter chose.</summary>
public sealed record SignalView
{
    public required Guid SignalId { get; init; }
    public required string Region { get; init; }
    public string? Municipality { get; init; }
    public required string State { get; init; }
    public required Turn Turn { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required string Entry { get; init; }
    public required string ReporterKind { get; init; }
    public required string Meldcode { get; init; }
    public required string Acute { get; init; }
    public Alarm? Alarm { get; init; }
    public Guid? CaseId { get; init; }
    public string? Summary { get; init; }
    public IReadOnlyList<PersonView> Persons { get; init; } = [];
    public IReadOnlyList<Location> Locations { get; init; } = [];
    public IReadOnlyList<FactView> Facts { get; init; } = [];
    public IReadOnlyList<ConsultationView> Consultations { get; init; } = [];
    public SignalContent? Content { get; init; }
    public Strength? Strength { get; init; }
    public IReadOnlyList<Question> Questions { get; init; } = [];
    public DecisionView? Decision { get; init; }
    public IReadOnlyList<ReferralView> Referrals { get; init; } = [];
    public IReadOnlyList<GivenFeedback> Feedback { get; init; } = [];

    public override string ToString() => $"SignalView({SignalId})";

    internal static SignalView Of(SignalDossier signal, Eyes eyes)
    {
        var seen = new SignalView
        {
            SignalId = signal.SignalId,
            Region = signal.Region!,
            Municipality = signal.Municipality,
            State = signal.State,
            Turn = signal.Turn,
            ReceivedAt = signal.ReceivedAt,
            Entry = signal.Entry,
            ReporterKind = signal.ReporterKind,
            Meldcode = signal.Meldcode,
            Acute = signal.Acute,
            Alarm = signal.Alarm,
            CaseId = signal.CaseId,
            Summary = signal.Summary,
            Persons = [.. (signal.Report?.Persons ?? []).Select(person => PersonView.Of(person, eyes))],
            Locations = Places.Seen(signal.Report?.Locations ?? [], eyes),
            Facts = [.. signal.Facts.Concat(signal.Added).OrderBy(fact => fact.At).Select(fact => FactView.Of(fact, eyes))],
            Consultations = [.. signal.Consultations.Select(asked => ConsultationView.Of(asked, eyes))],
        };
        return eyes.OnlyCares ? seen : seen with
        {
            Content = SignalContent.Of(signal.Report),
            Strength = signal.Strength,
            Questions = signal.Questions,
            Decision = DecisionView.Of(signal.Decision, eyes),
            Referrals = [.. signal.Referrals.Select(referral => ReferralView.Of(referral, eyes))],
            Feedback = signal.Feedback,
        };
    }
}
