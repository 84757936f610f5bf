using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

public sealed class EveryStateHasAnOwnerAndATimer
{
    public static TheoryData<string, string, string, bool> Deadlines => new()
    {
        { States.Enriching, States.ToAssess, "aandachtsfunctionaris", false },
        { States.Held, States.ToAssess, "aandachtsfunctionaris", false },
        { States.AwaitingReporter, States.ToAssess, "aandachtsfunctionaris", false },
        { States.ToAssess, States.ToAssess, "aandachtsfunctionaris", true },
        { States.Consulting, States.ToDecide, "aandachtsfunctionaris", false },
        { States.ToDecide, States.ToDecide, "aandachtsfunctionaris", true },
        { States.HandingOver, States.ToDecide, "aandachtsfunctionaris", false },
        // The day after the meeting its chair is reminded; without a word after that the assessor decides.
        { States.AtTable, States.AtTable, "table-chair", true },
    };

    public static TheoryData<string, string, string> TablesOfRegions => new()
    {
        { "west-friesland", "table-chair", "aandachtsfunctionaris" },
        { "groningen", "ketenregisseur", "ketenregisseur" },
    };

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void a_deadline_of_a_signal_ends_in_a_persons_task(string state, string next, string owner, bool reminded)
    {
        var signal = In(state);
        Assert.NotNull(signal.Turn.DueAt);
        var step = Timing.Due(signal, state, signal.Turn.Generation, A.Regions.Get(signal.Region!), signal.Turn.DueAt.Value);
        Assert.Equal((next, owner, reminded), (step.Signal.State, step.Signal.Turn.Owner, step.Signal.Turn.Reminded));
        var wake = Assert.Single(step.Effects.OfType<Effect.Wake>());
        Assert.Equal((step.Signal.State, step.Signal.Turn.Generation, step.Signal.Turn.DueAt), (wake.Timer, wake.Generation, wake.DueAt));
    }

    [Fact]
    public void these_are_all_the_states_in_which_a_signal_is_work() =>
        Assert.Equal(States.OpenSignal.Except([States.Received]).Order(), Deadlines.Select(row => row.Data.Item1).Order());

    [Fact]
    public void these_are_all_the_regions_with_a_table_for_signals() => Assert.Equal(
        A.Regions.All.Where(region => region.Tables.Any(table => table.TakesSignals)).Select(region => region.Id).Order(StringComparer.Ordinal),
        TablesOfRegions.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(TablesOfRegions))]
    public void what_a_table_never_speaks_of_is_the_assessors_after_the_chair_was_reminded(string region, string chair, string assessor)
    {
        var its = A.Regions.Get(region);
        var brought = AtTable(region);
        Assert.Equal((States.AtTable, chair), (brought.State, brought.Turn.Owner));
        var reminded = Timing.Due(brought, States.AtTable, brought.Turn.Generation, its, brought.Turn.DueAt!.Value).Signal;
        Assert.Equal((States.AtTable, chair, true), (reminded.State, reminded.Turn.Owner, reminded.Turn.Reminded));
        var without = Timing.Due(reminded, States.AtTable, reminded.Turn.Generation, its, reminded.Turn.DueAt!.Value).Signal;
        Assert.Equal((States.ToDecide, assessor, "no_answer"), (without.State, without.Turn.Owner, without.Consultations[0].Status));
        Assert.IsType<Ruling<Step>.Go>(A.Route.Decide(without, its, A.Now, "none", "nothing_found"));
    }

    [Fact]
    public void after_the_reminder_comes_the_deputy_and_the_timer_runs_on()
    {
        var region = A.Region with { Assessment = A.Region.Assessment with { Deputy = "ketenregisseur" } };
        var signal = A.ToAssess;
        for (var i = 0; i < 4; i++)
        {
            signal = Timing.Due(signal, signal.State, signal.Turn.Generation, region, A.Now).Signal;
            Assert.Equal(i > 0, signal.Turn.Deputy);
            Assert.NotNull(signal.Turn.DueAt);
        }

        Assert.Equal("ketenregisseur", signal.Turn.Owner);
    }

    [Fact]
    public void a_running_case_comes_back_to_the_assessor_at_its_review_date()
    {
        var due = Timing.Due(A.Case, States.Case, A.Case.Turn.Generation, A.Region, A.Now);
        Assert.Equal((States.Case, "aandachtsfunctionaris", true), (due.Case.State, due.Case.Turn.Owner, due.Case.Turn.Reminded));
        Assert.True(Timing.Due(due.Case, States.Case, due.Case.Turn.Generation, A.Region, A.Now).Case.Turn.Deputy);
    }

    [Fact]
    public void a_timer_of_an_earlier_turn_changes_nothing()
    {
        Assert.Same(A.Enriching.State, Timing.Due(A.Enriching, States.Enriching, A.Enriching.Turn.Generation - 1, A.Region, A.Now).Signal.State);
        Assert.Empty(Timing.Due(A.ToAssess, States.Enriching, 1, A.Region, A.Now).Effects);
        var reminded = Timing.Due(A.ToAssess, States.ToAssess, A.ToAssess.Turn.Generation, A.Region, A.Now).Signal;
        Assert.Empty(Timing.Due(reminded, States.ToAssess, A.ToAssess.Turn.Generation, A.Region, A.Now).Effects);
    }

    [Fact]
    public void a_signal_that_stays_away_is_the_operators_and_stays_so()
    {
        var expected = Arriving.Expected(A.SignalId, A.Now).Signal;
        Assert.Equal(TimeSpan.FromMinutes(1), expected.Turn.DueAt - A.Now);
        var missing = Timing.Due(expected, States.Received, expected.Turn.Generation, null, A.Now);
        Assert.Equal(("operator", true), (missing.Signal.Turn.Owner, missing.Signal.Turn.Reminded));
        Assert.Single(missing.Effects.OfType<Effect.Wake>());
    }

    private static SignalDossier In(string state) => state switch
    {
        States.Enriching => A.Enriching,
        States.Held => A.Held,
        States.AwaitingReporter => A.AwaitingReporter,
        States.ToAssess => A.ToAssess,
        States.Consulting => A.Consulting,
        States.ToDecide => A.ToDecide,
        States.AtTable => AtTable("west-friesland"),
        _ => A.HandingOver,
    };

    private static SignalDossier AtTable(string region)
    {
        var signal = A.In(region, A.Regions.Get(region).Municipalities[0].Name);
        return A.Go(A.Route.Consult(signal, A.Regions.Get(region), A.Regions.Get(region).TableFor(signal.Municipality)!.Id));
    }
}
