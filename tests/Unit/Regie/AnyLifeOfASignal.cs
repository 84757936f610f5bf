using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Whatever people, partners, time and duplicates do, in whatever order and region: somebody always has it, and it can always end.</summary>
public sealed class AnyLifeOfASignal
{
    public static TheoryData<string> Regions => [.. A.Regions.All.Select(region => region.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Regions))]
    public void every_signal_ends_or_has_an_owner_with_a_running_timer(string region) => Life.Of(region, world =>
    {
        foreach (var signal in world.Signals)
        {
            if (signal.State == States.Closed)
                Assert.True(world.CaseOf(signal.SignalId) is null or { State: States.Closed });
            else if (signal.State == States.Merged)
                Assert.NotEqual(States.Merged, world[world.Target(signal.SignalId)]!.State);
            else if (signal.State == States.Case)
                Running(world, world.CaseOf(signal.SignalId)!.State, world.CaseOf(signal.SignalId)!.Turn, signal.CaseId!.Value);
            else
                Running(world, signal.State, signal.Turn, signal.SignalId);
            if (signal is { Region: { } its, State: not (States.Closed or States.Merged or States.Case) })
                Assert.Contains(signal.Turn.Owner, Owners(signal, A.Regions.Get(its)));
        }
    });

    [Theory]
    [MemberData(nameof(Regions))]
    public void what_is_offered_is_the_receivers_to_answer_and_nobody_elses(string region) => Life.Of(region, world =>
    {
        Assert.Equal(
            world.Offers.Where(offer => offer.Status == "offered").Select(offer => offer.TransferId).Order(),
            world.Signals.Where(signal => signal.State == States.HandingOver).Select(signal => signal.Offer?.TransferId).OfType<Guid>().Order());
        Assert.All(world.Signals, signal => Assert.True(signal.Offer is null || signal.State == States.HandingOver));
    });

    [Theory]
    [MemberData(nameof(Regions))]
    public void the_reporter_hears_each_thing_once_in_order_and_closed_last(string region) => Life.Of(region, world =>
    {
        foreach (var signal in world.Signals)
        {
            var told = world.Told(signal.SignalId);
            for (var i = 0; i < told.Count; i++)
            {
                Assert.Equal(i + 1, told[i].Sequence);
                Assert.True(told[i].Code != "closed" || i == told.Count - 1);
                Assert.True(told[i].Code == "question" || told.Take(i).All(before => before.Code != told[i].Code));
            }

            Assert.True(signal.Report is null || told[0].Code == "taken_up");
        }
    });

    [Theory]
    [MemberData(nameof(Regions))]
    public void the_last_word_is_said_when_a_signal_or_what_it_was_merged_into_ended_and_not_before(string region) => Life.Of(region, world =>
        Assert.All(world.Signals, signal => Assert.Equal(world.Ended.Contains(signal.SignalId), world.Told(signal.SignalId).Any(told => told.Code == "closed"))));

    [Theory]
    [MemberData(nameof(Regions))]
    public void every_life_can_come_to_its_end_by_people_and_time_alone(string region) => Life.Of(region, _ => { }, world =>
    {
        foreach (var id in (Guid[])[World.First, World.Second, World.Third])
        {
            AsItShould.End(world, id);
            Assert.Equal(States.Closed, world[world.Target(id)]!.State);
            Assert.Equal("closed", world.Told(id)[^1].Code);
        }
    });

    [Theory]
    [MemberData(nameof(Regions))]
    public void lives_get_everywhere(string region)
    {
        var its = A.Regions.Get(region);
        var been = new HashSet<string>(StringComparer.Ordinal);
        var random = new Random(1);
        void Look(World world)
        {
            foreach (var signal in world.Signals)
            {
                been.Add(signal.State);
                been.Add(signal.Region is { } there && there != region ? "transferred" : "");
                been.Add(signal.State == States.Merged ? $"merged into {world[signal.Into!.Value]!.State}" : "");
                been.Add(signal.State == States.Merged && world[signal.Into!.Value]!.Region != signal.Region ? "merged and transferred" : "");
                been.Add(signal.State == States.Merged && signal.Alarm is not null ? "merged with an alarm" : "");
                been.Add(signal.State == States.Merged && signal is { Meldcode: "undecided", MeldcodeReminders: > 1 } ? "merged and reminded" : "");
                been.Add(signal.Offer is not null && signal.Referrals.Any(one => one is { Strand: null, Status: "refused" or "accepted" }) ? "a late word beside an offer" : "");
                been.Add(signal.State != States.Closed && world.Ended.Contains(signal.SignalId) ? "opened again" : "");
                been.Add(signal.CareReferrals.Count > 0 && signal.State == States.HandingOver ? "care beside a hand-over" : "");
                been.UnionWith(signal.Decision is { Level: not "none" } decision ? decision.Strands.Append(decision.Level) : [signal.Decision?.WayOut ?? ""]);
                been.UnionWith(signal.Consultations.Select(asked => $"{asked.Partner} {asked.Status}"));
            }

            been.Add(world.Joined.Count > 0 ? "care joined" : "");
            been.Add(world.Raised.Count > 0 ? "raised" : "");
            been.UnionWith(world.Cases.Select(found => $"case {found.State}"));
            been.UnionWith(world.Offers.Select(offer => offer.Status));
        }

        for (var i = 0; i < 4_000; i++)
        {
            var bytes = new byte[200];
            random.NextBytes(bytes);
            Life.Of(region, bytes, Look);
        }

        Assert.Empty(((string[])
        [
            .. States.OpenSignal.Except([its.Enrichment.HoldUntilStrengthened ? "" : States.Held, its.Tables.Any(table => table.TakesSignals) ? "" : States.AtTable]),
            States.Merged, States.Closed, "case case", "case closing", "case closed", "transferred", "merged and transferred", "care joined", its.Assessment.Levels.Contains("established") ? "raised" : "transferred", "opened again", "care beside a hand-over",
            "merged into closed", "merged into merged", "merged with an alarm", "merged and reminded", "a late word beside an offer", "merged into case", "merged into handing_over", "offered", "accepted", "refused", "lapsed",
            .. its.Strands.Keys, .. its.Assessment.Levels, .. its.Assessment.WaysOut.Select(way => way.Code),
            .. its.Assessment.Consults.SelectMany(may => (string[])[$"{may.Partner} answered", $"{may.Partner} refused", $"{may.Partner} no_answer"]),
            .. its.Tables.Where(table => table.TakesSignals).SelectMany(table => (string[])[$"{table.Id} answered", $"{table.Id} no_answer"]),
        ]).Except(been));
    }

    private static IEnumerable<string?> Owners(SignalDossier signal, Keten.Hosting.Regions.Region its) => signal.State switch
    {
        States.Enriching or States.Held => [its.Enrichment.Owner],
        States.AwaitingReporter => ["reporter"],
        States.AtTable => [its.Tables.Single(table => table.Id == Meeting.On(signal)!.Partner).Chair],
        States.HandingOver => [signal.Offer?.Receiver ?? signal.HandedOver!.Partner],
        _ => [its.Assessment.Assessor, signal.Turn.Deputy ? its.Assessment.Deputy : null],
    };

    private static void Running(World world, string state, Turn turn, Guid id)
    {
        Assert.False(string.IsNullOrEmpty(turn.Owner));
        Assert.Contains(world.Timers, timer => timer.SubjectId == id && timer.Timer == state && timer.Generation == turn.Generation && timer.DueAt == turn.DueAt);
    }
}
