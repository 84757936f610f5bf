using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Whatever happens, in whatever order and region: nothing is lost, danger and care go beside the route, and what a region wants first comes first.</summary>
public sealed class AnyLifeKeepsItsPromises
{
    [Theory]
    [MemberData(nameof(AnyLifeOfASignal.Regions), MemberType = typeof(AnyLifeOfASignal))]
    public void nothing_that_was_told_or_agreed_is_lost(string region) => Life.Of(region, world =>
    {
        foreach (var signal in world.Signals)
            Assert.Equal(world.Given(signal.SignalId).Count(), signal.Facts.Count + signal.Added.Count);
    }, world =>
    {
        foreach (var signal in world.Signals)
            Assert.Equal(world.Given(signal.SignalId).Order(StringComparer.Ordinal), signal.Facts.Concat(signal.Added).Select(fact => fact.Text!).Order(StringComparer.Ordinal));
        Assert.Equal(world.Planned.Count, world.Cases.Sum(found => found.Actions.Count));
    });

    [Theory]
    [MemberData(nameof(AnyLifeOfASignal.Regions), MemberType = typeof(AnyLifeOfASignal))]
    public void danger_has_an_alarm_and_an_open_meldcode_choice_a_reminder(string region) => Life.Of(region, world =>
    {
        foreach (var signal in world.Signals.Where(signal => signal.Region is not null))
        {
            Assert.True(signal.Acute == "none" || signal.Alarm is not null);
            Assert.True(signal.Meldcode != "hub_sends" || signal.Referrals.Any(one => one.Strand == Choosing.Meldcode && one.Status != "refused"));
            if (signal is { Meldcode: "undecided", MeldcodeReminders: > 0 } && world.Told(signal.SignalId)[^1].Code != "closed")
                Assert.Contains(world.Timers, timer => timer.SubjectId == signal.SignalId && timer.Timer == Choosing.Meldcode && timer.Generation == signal.MeldcodeReminders);
        }
    });

    [Theory]
    [MemberData(nameof(AnyLifeOfASignal.Regions), MemberType = typeof(AnyLifeOfASignal))]
    public void care_can_be_called_in_from_every_open_state_and_moves_no_signal(string region) => Life.Of(region, world =>
    {
        foreach (var signal in world.Signals.Where(signal => signal.Region is not null && signal.State is not (States.Closed or States.Merged)))
        {
            var (step, _) = Caring.Call(signal, Guid.Empty, A.Regions.Get(signal.Region!), world.Now)!.Value;
            Assert.Equal((signal.State, signal.Turn, signal.Feedback, signal.Referrals), (step.Signal.State, step.Signal.Turn, step.Signal.Feedback, step.Signal.Referrals));
            Assert.All(step.Effects, effect => Assert.IsType<Effect.Refer>(effect));
            if (world.CaseOf(signal.SignalId) is { } found)
                Assert.NotEqual(States.Closed, Caring.Call(found, _ => Guid.Empty, A.Regions.Get(found.Region), world.Now)!.Value.Step.Case.State);
        }
    });

    [Theory]
    [MemberData(nameof(AnyLifeOfASignal.Regions), MemberType = typeof(AnyLifeOfASignal))]
    public void whoever_comes_into_view_as_a_victim_in_a_running_case_has_care_there(string region)
    {
        var (of, before) = ((World?)null, new Dictionary<Guid, List<Guid>>());
        Life.Of(region, world =>
        {
            before = world == of ? before : [];
            of = world;
            foreach (var signal in world.Signals.Where(signal => Victims(signal).Except(before.GetValueOrDefault(signal.SignalId, [])).Any()))
                Assert.Contains(world.CaseOf(signal.SignalId)!.Strands, strand => strand is { Code: "care", Open: true, Waits.Count: 0 });
            before = world.Signals.ToDictionary(signal => signal.SignalId, Victims);
        });

        static List<Guid> Victims(SignalDossier signal) => signal.State != States.Case
            ? []
            : [.. signal.InView().Where(person => person.Roles.Contains("victim")).Select(person => person.Id)];
    }

    [Theory]
    [MemberData(nameof(AnyLifeOfASignal.Regions), MemberType = typeof(AnyLifeOfASignal))]
    public void a_case_is_raised_and_never_lowered_and_its_signals_stand_as_it_does(string region)
    {
        var (of, before) = ((World?)null, new Dictionary<Guid, string?>());
        Life.Of(region, world =>
        {
            before = world == of ? before : [];
            of = world;
            Assert.All(world.Cases, found => Assert.True(before.GetValueOrDefault(found.CaseId) != "established" || found.Level == "established"));
            Assert.All(world.Signals.Where(signal => signal.State == States.Case && world.CaseOf(signal.SignalId)!.Level is not null), signal =>
                Assert.Equal(world.CaseOf(signal.SignalId)!.Level, signal.Decision!.Level));
            before = world.Cases.ToDictionary(found => found.CaseId, found => found.Level);
        });
    }

    [Theory]
    [MemberData(nameof(AnyLifeOfASignal.Regions), MemberType = typeof(AnyLifeOfASignal))]
    public void links_go_both_ways_wherever_either_signal_went(string region) => Life.Of(region, world =>
        Assert.All(world.Signals, signal => Assert.All(signal.Links, other => Assert.Contains(signal.SignalId, world[other]!.Links))));

    [Theory]
    [MemberData(nameof(AnyLifeOfASignal.Regions), MemberType = typeof(AnyLifeOfASignal))]
    public void no_region_decides_before_what_it_wants_to_have_happened_and_arnhem_closes_nothing_unverified(string region) => Life.Of(region, _ => { }, world =>
    {
        foreach (var decided in world.Decided)
        {
            var asked = decided.Consultations.Where(one => one.Status != "open").Select(one => one.Partner).ToHashSet(StringComparer.Ordinal);
            var before = decided.Region switch
            {
                "arnhem" => asked.Count > 0 && (decided.Decision!.Level != "none" || decided.Consultations.Any(one => one.Status == "answered")),
                "groningen" => asked.Contains("drieluik"),
                "west-friesland" when A.Regions.Get("west-friesland").HasLocalTable(decided.Municipality) => asked.Contains("lokale-ondermijningstafel") || (asked.Contains("pct") && decided.Report!.Forms.Contains("sexual")),
                "west-friesland" => asked.Contains("avim") || asked.Contains("pct"),
                _ => true,
            };
            Assert.True(before, $"{decided.Region} decided after {string.Join(", ", asked)}");
        }

        Assert.All(world.Signals.Where(signal => signal is { State: States.Closed, Region: "arnhem" }), signal =>
            Assert.True(signal.Consultations.Any(one => one.Status == "answered") || world.CaseOf(signal.SignalId)!.Verified));
        Assert.All(world.Signals.SelectMany(signal => signal.Consultations).Where(one => one.Partner == "drieluik" && one.Status == "no_answer"), one =>
            Assert.True(world.Now >= A.Regions.Get("groningen").Timers.Deputy.After(one.AnswerBy)));
    });
}
