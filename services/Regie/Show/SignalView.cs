using Keten.Regie.Dossiers;
using Keten.Sharing;
using Keten.Sharing.Filtering;

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

    /// <summary>Claimed roles that were confirmed or rejected.</summary>
    public IReadOnlyList<AssessedRole> AssessedRoles { get; init; } = [];

    /// <summary>Whom the assessor presumes to be minors.</summary>
    public IReadOnlyList<Guid> PresumedMinors { get; init; } = [];

    /// <summary>Bounds that were lifted for a partner.</summary>
    public IReadOnlyList<OverrideView> Overrides { get; init; } = [];

    /// <summary>Values that were put right; not what was wrong.</summary>
    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    /// <summary>Offered to another municipality or region, while that is open.</summary>
    public OfferView? Offer { get; init; }

    /// <summary>Signals that belong with it.</summary>
    public IReadOnlyList<Guid> Links { get; init; } = [];

    /// <summary>Who of it is who of another signal.</summary>
    public IReadOnlyList<SamePersonView> SamePersons { get; init; } = [];

    /// <summary>The signal it was merged into.</summary>
    public Guid? Into { get; init; }
    public IReadOnlyList<ReferralView> Referrals { get; init; } = [];

    /// <summary>Care that was called in beside the route.</summary>
    public IReadOnlyList<ReferralView> CareReferrals { get; init; } = [];

    /// <summary>Where care stands, as a status.</summary>
    public CareStanding? Care { get; init; }
    public IReadOnlyList<GivenFeedback> Feedback { get; init; } = [];

    public override string ToString() => $"SignalView({SignalId})";

    internal static SignalView Of(SignalDossier signal, Sight sight)
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
            Summary = sight.Text("signal.summary", signal.Summary),
            Persons = PersonsOf(signal, sight),
            Locations = [.. (signal.Report?.Locations ?? []).Where(place => sight.Sees(place))],
            Facts = [.. signal.Counted(signal.Facts.Concat(signal.Added)).OrderBy(fact => fact.At).Select(fact => FactView.Of(fact, sight))],
            Consultations = [.. signal.Consultations.Select(asked => ConsultationView.Of(asked, sight))],
            PresumedMinors = [.. signal.PresumedMinors.Where(one => sight.Sees("case.status") || IsVictim(signal, one))],
            Corrections = [.. signal.Corrections.Where(one => sight.Sees("case.status") || IsVictim(signal, one.Person)).Select(one => new CorrectionView(one.Field, one.Person, one.By, one.At))],
            CareReferrals = ReferralView.Of(signal.CareReferrals, sight),
            Care = signal.Care,
        };
        // How the matter goes is for who follows it, and not for care.
        return !sight.Sees("case.status") ? seen : seen with
        {
            Content = ContentOf(signal, sight),
            Strength = signal.Strength,
            Questions = signal.Questions,
            Decision = DecisionView.Of(signal.Decision, sight),
            AssessedRoles = signal.AssessedRoles,
            Overrides = OverrideView.Of(signal.Overrides, sight),
            Offer = signal.Offer is { } offer ? new OfferView(offer.TransferId, offer.Region, offer.Municipality, offer.Receiver, offer.AnswerBy) : null,
            Links = signal.Links,
            SamePersons = [.. signal.SamePersons.Select(link => new SamePersonView(link.Same.Person, link.Same.SignalId, link.Same.Other.Id))],
            Into = signal.Into,
            Referrals = ReferralView.Of(signal.Referrals, sight),
            Feedback = signal.Feedback,
        };
    }

    /// <summary>What was reported: for who follows the matter, and not for care.</summary>
    internal static SignalContent? ContentOf(SignalDossier signal, Sight sight) => sight.Sees("case.status") ? SignalContent.Of(signal.Report, sight) : null;

    /// <summary>Who was reported.</summary>
    internal static IReadOnlyList<PersonView> PersonsOf(SignalDossier signal, Sight sight) =>
        [.. (signal.Report is { } report ? signal.Counted(report).Persons : []).Select(person => PersonView.Of(person, sight))];

    private static bool IsVictim(SignalDossier signal, Guid? person) => person is { } id && signal.InView().Any(one => one.Id == id && one.Roles.Contains("victim"));
}

/// <summary>That a value was put right. Nobody need see again what was wrong.</summary>
/// <param name="Field">As in POST /signals/{id}/links.</param>
/// <param name="Person">Whose value it is, for a field of a person.</param>
/// <param name="By">Role of who put it right.</param>
/// <param name="At">UTC.</param>
public sealed record CorrectionView(string Field, Guid? Person, string By, DateTimeOffset At);

/// <summary>Two persons who are one. Not what is known of the other: that is to be read where it is known.</summary>
/// <param name="Person">Id here.</param>
/// <param name="SignalId">Where the other is known.</param>
/// <param name="OtherPerson">Id there.</param>
public sealed record SamePersonView(Guid Person, Guid SignalId, Guid OtherPerson);

/// <summary>To whom a signal is offered, and until when.</summary>
/// <param name="TransferId">For its acceptance or refusal.</param>
/// <param name="Region">Region that it is offered to.</param>
/// <param name="Municipality">And municipality, when one was named.</param>
/// <param name="Receiver">Role that answers.</param>
/// <param name="AnswerBy">Then it is the sender's again.</param>
public sealed record OfferView(Guid TransferId, string Region, string? Municipality, string Receiver, DateTimeOffset AnswerBy);
