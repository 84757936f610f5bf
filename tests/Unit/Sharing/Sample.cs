using Keten.Hosting;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>A dossier in which every field says where it comes from, so that any view can be searched for what must not be in it.</summary>
internal static class Sample
{
    public static readonly Guid SignalId = new("00000000-0000-0000-0000-000000000001");
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly System.Text.Json.JsonSerializerOptions AsTyped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Person Victim => Person("victim", 1);

    public static Person Suspect => Person("suspect", 2);

    /// <summary>Alone here, and a child.</summary>
    public static Person Minor => Person("victim", 3) with { BirthDate = new DateOnly(2012, 4, 3), Unaccompanied = true };

    public static Person AsylumSeeker => Person("victim", 4) with { ResidenceStatus = "asylum" };

    public static Report Report => new()
    {
        Region = "nijmegen",
        Municipality = "Nijmegen",
        ObservedOn = new DateOnly(2026, 11, 2),
        Forms = ["labour"],
        Sectors = ["agriculture"],
        Indicators = ["passport_withheld"],
        Narrative = "Narrative-canary",
        Locations = [new Location { Kind = "workplace", Street = "Kasweg", HouseNumber = "12", Postcode = "6511AB", City = "Nijmegen", BagId = "0268010000000001" }],
        Organisations = [new Organisation { Role = "employer", Name = "Tuinderij Voorbeeld BV", KvkNumber = "12345678" }],
        Vehicles = [new Vehicle { LicensePlate = "XX-123-X" }],
        Online = [new OnlineTrace { Kind = "advert", Value = "https://example.org/advert" }],
        Accounts = [new Account { Iban = "NL00TEST0000000001" }],
        Persons = [Victim, Suspect],
        Reporter = new Reporter
        {
            Kind = "employee",
            Organisation = "Reporterorganisation-canary",
            Name = "Rita Reportercanary",
            Email = "reporter-canary@example.org",
            Phone = "+31600000099",
            Webhook = "https://example.org/reporter-canary",
        },
    };

    public static Dossier Dossier => new()
    {
        SignalId = SignalId,
        Report = Report,
        Summary = "Workers sleep above the greenhouse.",
        Question = "Is the company known to you?",
        Facts =
        [
            .. new[] { "brp", "kvk", "bag", "enforcement-files", "wijkteam", "earlier-signals" }.Select(source =>
                new Fact { Source = source, Origin = "register", At = DateTimeOffset.UnixEpoch, Text = $"Enrichment-canary {source}", Persons = [Person("suspect", 7)] }),
        ],
        Judgement = "suspicion",
        Motivation = "Motivation-canary",
        Strands = ["care", "criminal", "organised_crime"],
    };

    /// <summary>The dossier in which every row of the table finds what it is for.</summary>
    public static Dossier Whole => Dossier with
    {
        Report = Report with
        {
            Forms = ["sexual"],
            Persons = [Victim, Suspect, Minor, AsylumSeeker],
            Reporter = Report.Reporter with { Meldcode = "hub_sends" },
        },
    };

    public static Dossier Of(params Person[] persons) => Dossier with { Report = Report with { Persons = persons } };

    public static Person Person(string role, int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Roles = [role],
        Name = new PersonName { Given = $"Given{role}{number}", Family = $"Family{role}{number}" },
        Aliases = [$"Alias{role}{number}"],
        Description = $"Tall, {role} {number}",
        BirthDate = new DateOnly(1999, 4, number),
        Gender = "female",
        Nationality = "PL",
        Bsn = $"99999000{number}",
        ResidenceStatus = "none",
        Languages = ["pl"],
        Phone = $"+3161234567{number}",
        Email = $"{role}{number}@example.org",
        Address = new Address { Street = $"Street{role}", HouseNumber = $"{number}", Postcode = $"651{number}ZZ", City = $"Town{number}" },
        Unaccompanied = false,
        RiskFactors = ["lvb"],
        Health = $"Health-canary {role}{number}",
        Needs = ["shelter"],
    };

    public static Request Asks(string recipientClass, string purpose, string state = "signal", params string[] strands) => new()
    {
        DecisionId = new Guid("00000000-0000-0000-0000-0000000000dd"),
        Partner = PartnerOf(recipientClass),
        Region = Region,
        RecipientClass = recipientClass,
        Purpose = purpose,
        State = state,
        Strands = strands,
        Person = ForOne(recipientClass),
        At = DutchDays.Start(Today).AddHours(12),
    };

    /// <summary>Whoever is told anything in some state, with all the strands: every class and purpose of the region's instruments.</summary>
    public static IEnumerable<Request> EveryRequest =>
        from instrument in Rules.Instruments.All.Where(one => one.Regions.Contains(Region))
        from covered in Told(instrument)
        from state in new[] { "signal", "suspicion", "established", "case" }
        from accepted in new[] { false, true }
        let request = Asks(ClassOf[covered.Partner], covered.Purpose, state, "care", "criminal", "organised_crime", "administrative") with { Partner = covered.Partner, Accepted = accepted }
        where Decide(request, Whole) is not null
        select request;

    /// <summary>The region whose partners these tests speak of: it knows every class.</summary>
    public const string Region = "arnhem";

    /// <summary>The rules that come with the hub.</summary>
    public static RuleBook Rules { get; } = RuleBook.Load(Path.Combine(AppContext.BaseDirectory, "convenants"));

    public static readonly SharingEngine Engine = new(() => Rules);

    private static readonly Dictionary<string, string> ClassOf = Rules.Instruments.All.SelectMany(Told).Select(one => one.Partner).Distinct()
        .ToDictionary(partner => partner, partner => PartnerClass.Of(partner)!, StringComparer.Ordinal);

    /// <summary>Every grant that comes with the hub, for each class and purpose it speaks to.</summary>
    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. Rules.Instruments.All.SelectMany(instrument => Told(instrument).Select(covered => (Class: ClassOf[covered.Partner], covered.Purpose)).Distinct()
            .SelectMany(to => Rules.Of(instrument).Where(rule => !rule.IsCap && rule.SpeaksTo(to.Class, to.Purpose)).Select(rule => new Row(to.Class, to.Purpose, rule)))),
    ];

    public sealed record Row(string Class, string Purpose, Rule Rule)
    {
        public IEnumerable<string> Gives => Rule.Share.Concat(Rule.Reduce);
    }

    /// <summary>Partners: another region gets no field, and what staff see is not sent.</summary>
    private static IEnumerable<Recipient> Told(Instrument instrument) => instrument.Covers.Where(covered => Keten.Hosting.Regions.Vocabulary.HostOf.ContainsKey(covered.Partner));

    private static string PartnerOf(string recipientClass) => Rules.Instruments.All.Where(one => one.Regions.Contains(Region)).SelectMany(Told)
        .FirstOrDefault(covered => ClassOf[covered.Partner] == recipientClass)?.Partner ?? "partner-of-" + recipientClass;

    /// <summary>The victim of <see cref="Whole"/> for whom care would ask this recipient; null where nobody is asked for one.</summary>
    private static Guid? ForOne(string recipientClass) => recipientClass switch
    {
        "nidos" or "youth_care" => Minor.Id,
        "coa" => AsylumSeeker.Id,
        "shelter" or "ind" or "comensha" => Victim.Id,
        _ => null,
    };

    public static Ruling? Decide(Request request, Dossier dossier) => Engine.Decide(request, dossier, Hash);

    /// <summary>Levels by path; the paths of a person as in the view.</summary>
    public static IReadOnlyList<(string Path, string Value)> Seen(Request request, Dossier dossier) =>
        [.. Decide(request, dossier)?.View.Fields.Select(f => (f.Path, f.Value.ToJsonString(AsTyped))) ?? []];

    public static string Text(Request request, Dossier dossier) =>
        string.Join('\n', Seen(request, dossier).Select(f => $"{f.Path}={f.Value}"));

    public static string Hash(string value) =>
        Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("a key for tests"u8, System.Text.Encoding.UTF8.GetBytes(value)));
}
