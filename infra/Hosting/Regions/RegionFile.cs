using Keten.Hosting.Convenants;

namespace Keten.Hosting.Regions;

/// <summary>Reads one region file into a <see cref="Region"/>. Every key is known and every code from <see cref="Vocabulary"/>.</summary>
internal static class RegionFile
{
    public static Region Read(string file, string yaml, InstrumentSet instruments, List<RegionError> errors)
    {
        var top = Section.Top(file, yaml, errors);
        var strands = StrandReader.Read(top.Map("strands"));
        var assessment = AssessmentReader.Read(top.Map("assessment"));
        var region = new Region
        {
            Id = Id(file, top),
            Name = top.Text("name"),
            Municipalities = MunicipalityReader.Read(top),
            Intake = IntakeOf(top.Map("intake")),
            AlarmPartner = Alarm(top.Map("alarm")),
            Enrichment = EnrichmentOf(top.Map("enrichment")),
            Assessment = assessment,
            Strands = strands,
            Tracks = StrandReader.Tracks(top, strands),
            Tables = TableReader.Read(top, strands, assessment),
            Meldcode = MeldcodeOf(top.Map("meldcode")),
            Care = CareReader.Read(top.Map("care"), strands),
            Questions = Texts(top.Map("questions"), Vocabulary.Questions, null),
            Feedback = Texts(top.Map("feedback"), Vocabulary.FeedbackCodes, Vocabulary.FeedbackCodes),
            Timers = TimersOf(top.Map("our_timers")),
            Instruments = instruments,
        };
        Crossings.Note(top, region, instruments);
        // A partner that is not known was noted already. An instrument that ended is no mistake in a file: it must not keep a hub from taking signals in.
        foreach (var (path, recipient) in Recipients.Of(region).Where(one => Vocabulary.HostOf.ContainsKey(one.Recipient.Partner) && !instruments.Has(region.Id, one.Recipient)))
            top.NoteAt(path, $"no instrument covers {recipient.Partner} for {recipient.Purpose} in {region.Id}; add one to convenants, or take this out");
        top.Done();
        return region;
    }

    private static string Id(string file, Section top)
    {
        var id = top.Text("region");
        if (id.Length > 0 && id != Path.GetFileNameWithoutExtension(file))
            top.Note("region", $"must be the file's own name: {Path.GetFileNameWithoutExtension(file)}");
        return id;
    }

    private static Intake IntakeOf(Section section)
    {
        var referral = new List<ReferralAddress>();
        foreach (var address in section.Maps("referral"))
        {
            referral.Add(new ReferralAddress(address.Text("name"), address.Text("url"), address.Text("phone")));
            if (referral[^1].Url is { Length: > 0 } url && !url.StartsWith("https://", StringComparison.Ordinal))
                address.Note("url", "write an address that starts with https://");
            if (referral[^1].Phone is { Length: > 0 } phone && (!phone.Any(char.IsAsciiDigit) || phone.Any(sign => !char.IsAsciiDigit(sign) && sign is not ('-' or '+' or ' '))))
                address.Note("phone", "write a number that can be dialled: digits, with + - or spaces between them");
            if (referral.SkipLast(1).Contains(referral[^1]))
                address.Note("name", "this address is named twice; remove one");
            address.Done();
        }

        var intake = new Intake
        {
            Refers = section.Codes("refers", Vocabulary.ReporterKinds, mayBeEmpty: true),
            Referral = referral,
            AcuteAdvice = TextOf(section.Map("acute_advice")),
        };
        section.Done();
        return intake;
    }

    private static string Alarm(Section section)
    {
        var partner = section.Code("partner", Vocabulary.Partners);
        section.Done();
        return partner;
    }

    private static Meldcode MeldcodeOf(Section section)
    {
        var meldcode = new Meldcode(section.Code("partner", Vocabulary.MeldcodePartners), TimeSpan.FromDays(section.Number("remind_days", 1, 30)));
        section.Done();
        return meldcode;
    }

    private static Enrichment EnrichmentOf(Section section)
    {
        var holds = section.Code("rule", Vocabulary.StrengtheningRules) == "hold_until_strengthened";
        var enrichment = new Enrichment
        {
            Owner = section.Code("owner", Vocabulary.Roles),
            Sources = section.Codes("sources", Vocabulary.Sources),
            HoldUntilStrengthened = holds,
            MinimumReasons = section.Number("minimum_reasons", 1, 10),
        };
        section.Done();
        return enrichment;
    }

    private static Dictionary<string, Text> Texts(Section section, IReadOnlyList<string> required, IReadOnlyList<string>? vocabulary)
    {
        var texts = new Dictionary<string, Text>(StringComparer.Ordinal);
        foreach (var code in (vocabulary ?? section.Keys()).Union(required))
            texts[code] = TextOf(section.Map(code));
        section.Done();
        return texts;
    }

    public static Text TextOf(Section section)
    {
        var text = new Text(section.Text("nl"), section.Text("en"));
        section.Done();
        return text;
    }

    private static Timers TimersOf(Section section)
    {
        var timers = new Timers
        {
            AlarmAcknowledge = TimeSpan.FromMinutes(section.Number("alarm_acknowledge_minutes", 1, 60)),
            Source = TimeSpan.FromMinutes(section.Number("source_minutes", 1, 1440)),
            Enriching = TimeSpan.FromHours(section.Number("enriching_hours", 1, 720)),
            HeldReview = TimeSpan.FromDays(section.Number("held_review_days", 1, 365)),
            ReporterAnswer = TimeSpan.FromDays(section.Number("reporter_answer_days", 1, 90)),
            Assess = new WorkingDays(section.Number("assess_working_days", 1, 90)),
            Decide = new WorkingDays(section.Number("decide_working_days", 1, 90)),
            Deputy = new WorkingDays(section.Number("deputy_working_days", 1, 90)),
            HandingOver = new WorkingDays(section.Number("handing_over_working_days", 1, 90)),
            CaseReview = TimeSpan.FromDays(section.Number("case_review_days", 1, 365)),
            Closing = new WorkingDays(section.Number("closing_working_days", 1, 90)),
            Retention = TimeSpan.FromDays(section.Number("retention_days", 1, 7305)),
        };
        section.Done();
        return timers;
    }
}
