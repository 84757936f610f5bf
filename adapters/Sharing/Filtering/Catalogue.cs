using System.Text.Json.Nodes;
using static Keten.Sharing.Filtering.Category;

namespace Keten.Sharing.Filtering;

/// <summary>
/// Every field there is (design, "Field paths"), in the order in which views list them. A property of the dossier that is
/// neither here nor among <see cref="RoutingOnly"/> fails a test, so no field goes without a category.
/// </summary>
internal static class Catalogue
{
    /// <summary>Most protected first: somebody with several roles is spoken of by the first.</summary>
    public static readonly IReadOnlyList<string> PersonRoles = ["victim", "witness", "facilitator", "suspect"];

    /// <summary>Steers the hub and is never shared.</summary>
    public static readonly IReadOnlyList<string> RoutingOnly =
    [
        "Report.Region", "Report.Municipality", "Person.Id", "Person.Roles", "Person.AgeEstimate",
        "Reporter.Webhook", "Reporter.OpenTo", "Reporter.IsSubject", "Reporter.Meldcode", "OnlineTrace.Kind",
        "Dossier.SignalId", "Dossier.AlsoReportedBy", "Dossier.Corrections", "Dossier.ByHand", "Fact.Source", "Fact.Origin", "Fact.At", "Fact.Reason", "Fact.Signals", "Fact.SecretAddressOf", "Fact.OtherRegion",
        "PartnerSaid.Partner", "PartnerSaid.Origin", "PartnerSaid.Onward",
    ];

    public static readonly IReadOnlyList<Field> Fields =
    [
        OfSignal("signal.forms", Signal, "Report.Forms", d => d.Report.Forms.List()),
        OfSignal("signal.sectors", Signal, "Report.Sectors", d => d.Report.Sectors.List()),
        OfSignal("signal.indicators", Signal, "Report.Indicators", d => d.Report.Indicators.List()),
        OfSignal("signal.summary", Signal, "Dossier.Summary", d => d.Summary.Text()) with { FreeText = true, Reduce = Reductions.Masked },
        OfSignal("signal.narrative", Signal, "Report.Narrative", d => d.Report.Narrative.Text()) with { FreeText = true, Reduce = Reductions.Masked },
        OfSignal("signal.observedOn", Signal, "Report.ObservedOn", d => d.Report.ObservedOn.Day()),
        OfSignal("signal.urgency", Signal, "Report.Urgency", d => d.Report.Urgency.Text()),
        OfSignal("signal.online", Signal, "OnlineTrace.Value", d => d.Report.Online.Select(o => o.Value).ToList().List()) with { FreeText = true },
        OfSignal("consultation.question", Signal, "Dossier.Question", d => d.Question.Text()) with { FreeText = true, Reduce = Reductions.Masked },

        OfLocation("location.kind", "Location.Kind", l => l.Kind),
        OfLocation("location.street", "Location.Street", l => l.Street),
        OfLocation("location.houseNumber", "Location.HouseNumber", l => l.HouseNumber),
        OfLocation("location.postcode", "Location.Postcode", l => l.Postcode),
        OfLocation("location.city", "Location.City", l => l.City),
        OfLocation("location.bagId", "Location.BagId", l => l.BagId),

        OfOrganisation("organisation.role", "Organisation.Role", o => o.Role),
        OfOrganisation("organisation.name", "Organisation.Name", o => o.Name) with { FreeText = true },
        OfOrganisation("organisation.kvkNumber", "Organisation.KvkNumber", o => o.KvkNumber),
        new("vehicle.licensePlate", Category.Organisation, "Vehicle.LicensePlate", Subjects.Vehicle, (v, at) => v.Dossier.Report.Vehicles[at].LicensePlate.Text()),
        new("account.iban", Category.Organisation, "Account.Iban", Subjects.Account, (v, at) => v.Dossier.Report.Accounts[at].Iban.Text()),

        OfPerson("name", Identity, "Person.Name", p => p.Name.AsWritten().Text(), Marked.Name) with { Reduce = Reductions.Pseudonym },
        OfPerson("aliases", Identity, "Person.Aliases", p => p.Aliases.List(), Marked.Alias),
        OfPerson("description", Identity, "Person.Description", p => p.Description.Text()) with { FreeText = true },
        OfPerson("birthDate", Identity, "Person.BirthDate", p => p.BirthDate.Day(), Marked.BirthDate) with { Reduce = Reductions.AgeBand },
        OfPerson("gender", Status, "Person.Gender", p => p.Gender.Text()),
        OfPerson("nationality", Status, "Person.Nationality", p => p.Nationality.Text()),
        OfPerson("bsn", Identity, "Person.Bsn", p => p.Bsn.Text(), Marked.Bsn),
        OfPerson("residenceStatus", Status, "Person.ResidenceStatus", p => p.ResidenceStatus.Text()),
        OfPerson("languages", Status, "Person.Languages", p => p.Languages.List()),
        OfPerson("phone", Contact, "Person.Phone", p => p.Phone.Text(), Marked.Phone),
        OfPerson("email", Contact, "Person.Email", p => p.Email.Text(), Marked.Email),
        OfPerson("address", Contact, "Person.Address", p => p.Address.AsWritten().Text()) with { Reduce = Reductions.Town },
        OfPerson("unaccompanied", Status, "Person.Unaccompanied", p => p.Unaccompanied is { } alone ? JsonValue.Create(alone) : null),
        OfPerson("riskFactors", Risk, "Person.RiskFactors", p => p.RiskFactors.List()),
        OfVictim("victim.health", Health, "Person.Health", (_, p) => p.Health.Text()) with { FreeText = true },
        OfVictim("care.needs", Care, "Person.Needs", (_, p) => p.Needs.List()),

        Unfilled("care.shelter", Care) with { Of = Subjects.Victim },
        Unfilled("care.provider", Care) with { Of = Subjects.Victim },
        OfVictim("care.reflectionPeriod", Care, "Dossier.Reflection", (d, p) => d.Reflection is { } period && d.IsVictim(p, period.Person) ? period.AsWritten().Text() : null),
        Unfilled("offence.suspicions", Offence),
        Unfilled("offence.enforcementHistory", Offence),
        OfSource("enrichment.brp", Identity, "brp"),
        OfSource("enrichment.kvk", Category.Organisation, "kvk"),
        OfSource("enrichment.bag", Place, "bag"),
        OfSource("enrichment.enforcement", Offence, "enforcement-files"),
        OfSource("enrichment.wijkteam", Care, "wijkteam"),
        OfSource("enrichment.earlierSignals", Signal, "earlier-signals"),
        OfSignal("assessment.judgement", Case, "Dossier.Judgement", d => d.Judgement.Text()),
        OfSignal("assessment.motivation", Case, "Dossier.Motivation", d => d.Motivation.Text()) with { FreeText = true, Reduce = Reductions.Masked },

        OfSaid("partner.answer", Case, "PartnerSaid.Answer", said => said.Answer),
        OfSaid("partner.outcome", Case, "PartnerSaid.Outcome", said => said.Outcome),
        OfSaid("partner.text", Signal, "PartnerSaid.Text", said => said.Text) with { FreeText = true },

        OfSignal("reporter.kind", Category.Reporter, "Reporter.Kind", d => d.Report.Reporter.Kind.Text()),
        OfSignal("reporter.organisation", Category.Reporter, "Reporter.Organisation", d => d.Report.Reporter.Organisation.Text()),
        OfSignal("reporter.name", Category.Reporter, "Reporter.Name", d => d.Report.Reporter.Name.Text()),
        OfSignal("reporter.email", Category.Reporter, "Reporter.Email", d => d.Report.Reporter.Email.Text()),
        OfSignal("reporter.phone", Category.Reporter, "Reporter.Phone", d => d.Report.Reporter.Phone.Text()),

        OfSignal("case.id", Case, "Dossier.CaseId", d => d.CaseId?.ToString().Text()),
        OfSignal("case.strands", Case, "Dossier.Strands", d => d.Strands.List()),
        Unfilled("case.status", Case),
        Unfilled("case.outcome", Case),
        new Field("case.victimCount", Case, null, Subjects.Signal, (v, _) => JsonValue.Create(Heads(v.Dossier, v.Persons.Where((_, at) => v.IsVictim(at))))) with { Reduce = Reductions.Bucket, Counts = true },
        OfSignal("case.minorInvolved", Case, null, _ => null) with { Reduce = Reductions.MinorInvolved },

        OfSignal("feedback.code", Feedback, "Dossier.FeedbackCode", d => d.FeedbackCode.Text()),
        OfSignal("feedback.question", Feedback, "Dossier.FeedbackQuestion", d => d.FeedbackQuestion.Text()),
    ];

    /// <summary>Every path, with those of persons written out per role.</summary>
    public static IEnumerable<string> Paths =>
        Fields.SelectMany(f => f.Leaf is { } leaf ? PersonRoles.Select(r => $"{r}.{leaf}") : [f.Path]);

    /// <summary>Paths in which a value shows that can be put right (<see cref="Rectify.Rectification.Fields"/>); of a person in whatever role.</summary>
    public static IEnumerable<string> PathsOf(string rectifiable) => rectifiable.Split('.') switch
    {
        ["person", "ageEstimate"] => PersonRoles.Select(role => $"{role}.birthDate"),
        ["person", var leaf, ..] => PersonRoles.Select(role => $"{role}.{leaf}"),
        ["online", ..] => ["signal.online"],
        _ => [rectifiable],
    };

    private static Field OfSignal(string path, Category category, string? source, Func<Dossier, JsonNode?> value) =>
        new(path, category, source, Subjects.Signal, (v, _) => value(v.Dossier));

    private static Field Unfilled(string path, Category category) => new(path, category, null, Subjects.Signal, null);

    private static Field OfSource(string path, Category category, string source) =>
        OfSignal(path, category, "Fact.Text", d => Texts(d, source).List()) with { FreeText = true };

    private static Field OfSaid(string path, Category category, string source, Func<PartnerSaid, string?> value) =>
        new(path, category, source, Subjects.Said, (v, at) => value(v.Dossier.Said[at]).Text());

    private static Field OfLocation(string path, string source, Func<Location, string?> value) =>
        new(path, Place, source, Subjects.Location, (v, at) => value(v.Locations[at]).Text());

    private static Field OfOrganisation(string path, string source, Func<Organisation, string?> value) =>
        new(path, Category.Organisation, source, Subjects.Organisation, (v, at) => value(v.Organisations[at]).Text());

    private static Field OfPerson(string leaf, Category category, string source, Func<Person, JsonNode?> value, Marked? marked = null) =>
        new($"*.{leaf}", category, source, Subjects.Person, (v, at) => value(v.Persons[at])) { Marked = marked };

    private static Field OfVictim(string path, Category category, string source, Func<Dossier, Person, JsonNode?> value) =>
        new(path, category, source, Subjects.Victim, (v, at) => value(v.Dossier, v.Persons[at]));

    private static IReadOnlyList<string> Texts(Dossier dossier, string source) =>
        dossier.Facts.Count == 0 ? [] : [.. dossier.Facts.Where(fact => fact.Source == source).Select(fact => fact.Text).OfType<string>()];

    /// <summary>One who occurs twice is one.</summary>
    private static int Heads(Dossier dossier, IEnumerable<Person> persons) => persons.GroupBy(person => dossier.IdOfOne(person.Id)).Sum(same => same.Key == Guid.Empty ? same.Count() : 1);

    private static bool IsVictim(Person person) => person.Roles.Contains("victim");
}
