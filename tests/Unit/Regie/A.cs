using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>Valid by default; a test writes only the values it is about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Guid SignalId = Guid.Parse("00000000-0000-0000-0000-000000000001");

    public static RegionSet Regions { get; } = RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions"));

    public static Region Region { get; } = Regions.Get("nijmegen");

    public static Report Report => new() { Region = "nijmegen", Narrative = "made up", Reporter = new Reporter { Kind = "employee", Name = "Melder Verzonnen" } };

    public static SignalReceived Message => new()
    {
        SignalId = SignalId,
        Region = "nijmegen",
        Municipality = "Nijmegen",
        ReceivedAt = Now,
        Entry = "internal",
        ReporterKind = "employee",
        Meldcode = "not_applicable",
        Acute = "none",
        SpecificVictim = false,
        MinorVictim = false,
        Report = new Sealed { Key = SignalId, Data = [] },
    };

    public static Person Victim => new() { Roles = ["victim"], Name = new PersonName { Given = "Anna", Family = "Verzonnen" }, Health = "made up", Needs = ["shelter"], Bsn = "999990342" };

    public static Fact Fact(string source = "kvk", params Person[] persons) => new() { Source = source, Origin = "register", At = Now, Text = "made up", Persons = persons };

    public static SignalDossier Enriching => Arriving.Received(null, Message, Report, Region, Now).Signal;

    public static SignalDossier Held => Rated(Enriching, "n");

    public static SignalDossier ToAssess => Rated(Enriching, "y");

    public static SignalDossier Consulting => Go(Route.Consult(ToAssess, "avim", "nla"));

    public static SignalDossier ToDecide => Route.AnswerAll(Consulting);

    public static SignalDossier AwaitingReporter => Go(Asking.Ask(ToAssess, "where", Guid.NewGuid(), Region, Now));

    public static SignalDossier HandingOver => Go(Route.Decide(ToDecide, "none", "regular_help"));

    public static SignalDossier InCase => Go(Route.Decide(ToDecide with { SpecificVictim = true }, "suspicion", null, "criminal"));

    public static CaseDossier Case => Opened("care", "criminal");

    public static CaseDossier Opened(params string[] strands) => Opening.Case(InCase, "suspicion", strands, Ids(), Region, Now).Case;

    /// <summary>To be assessed in some region.</summary>
    public static SignalDossier In(string region, string? municipality = null, Report? report = null) => Arriving.Rated(
        Arriving.Received(null, Message with { Region = region, Municipality = municipality }, (report ?? Report) with { Region = region }, Regions.Get(region), Now).Signal,
        new Strength(1, "y", [], []), [], Regions.Get(region), Now).Signal;

    public static SignalDossier Rated(SignalDossier signal, string level, params string[] missing) =>
        Arriving.Rated(signal, new Strength(signal.Round, level, [], missing), [], Region, Now).Signal;

    public static SignalDossier Go(Ruling<Step> ruling) => Assert.IsType<Ruling<Step>.Go>(ruling).Step.Signal;

    public static CaseDossier Go(Ruling<CaseStep> ruling) => Assert.IsType<Ruling<CaseStep>.Go>(ruling).Step.Case;

    /// <summary>Offered to another region, or to another municipality of its own.</summary>
    public static SignalDossier Offered(SignalDossier signal, string to, string? municipality = null) => Go(Route.Offer(signal, to, municipality));

    public static Func<string, Guid> Ids() => _ => Guid.NewGuid();

    /// <summary>The moves of an assessor, shortly.</summary>
    public static class Route
    {
        public static Ruling<Step> Consult(SignalDossier signal, params string[] partners) =>
            Keten.Regie.Route.Consulting.Consult(signal, partners, "made up", Ids(), Region, Now);

        public static Ruling<Step> Consult(SignalDossier signal, Region region, params string[] partners) =>
            Keten.Regie.Route.Consulting.Consult(signal, partners, "made up", Ids(), region, Now);

        public static Ruling<Step> Decide(SignalDossier signal, string level, string? wayOut, params string[] strands) =>
            Decide(signal, Region, Now, level, wayOut, strands);

        public static Ruling<Step> Decide(SignalDossier signal, Region region, DateTimeOffset now, string level, string? wayOut, params string[] strands) =>
            Deciding.Decide(signal, new Decision { Level = level, WayOut = wayOut, Strands = strands, Motivation = "made up", By = "test", At = now }, Ids(), region, now);

        public static Ruling<Step> Offer(SignalDossier signal, string to, string? municipality = null, string wayOut = Transferring.WayOut) => Deciding.Decide(
            signal,
            new Decision { Level = "none", WayOut = wayOut, Motivation = "made up", By = "test", At = Now },
            Ids(),
            Regions.Get(signal.Region!),
            Now,
            new Destination(Regions.TryGet(to, out var there) ? there : null, municipality));

        public static SignalDossier AnswerAll(SignalDossier signal) => signal.Consultations.Aggregate(signal, (so_far, asked) =>
            Keten.Regie.Route.Consulting.Answered(so_far, asked.Id, "supports", null, Region, Now).Signal);
    }
}
