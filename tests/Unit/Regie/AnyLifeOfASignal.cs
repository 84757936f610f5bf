using FsCheck;
using FsCheck.Fluent;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Whatever people, partners, time and duplicates do, in whatever order: somebody always has it, and it can always end.</summary>
public sealed class AnyLifeOfASignal
{
    private static readonly string[] _partners = ["avim", "pct", "nla", "moviera"];
    private static readonly string[] _waysOut = ["regular_help", "zvh", "nothing_found", "other_municipality", "insufficient"];
    private static readonly string[][] _strands = [["care"], ["care", "criminal"], ["organised_crime"], ["criminal"], ["organised_crime", "administrative"]];
    private static readonly string[] _statuses = ["accepted", "progressed", "completed"];
    private static readonly string[] _codes = ["care", "criminal", "organised_crime", "administrative"];

    [Fact]
    public void every_signal_ends_or_has_an_owner_with_a_running_timer() => Lives(world =>
    {
        if (world.Signal is not { } signal)
            return;
        if (signal.State == States.Closed)
            Assert.True(world.Case is null or { State: States.Closed });
        else if (signal.State == States.Case)
            Running(world, world.Case!.State, world.Case.Turn, world.Case.CaseId);
        else
            Running(world, signal.State, signal.Turn, signal.SignalId);
    });

    [Fact]
    public void the_reporter_hears_each_thing_once_in_order_and_closed_last() => Lives(world =>
    {
        Assert.Equal(Enumerable.Range(1, world.Told.Count), world.Told.Select(told => told.Sequence));
        Assert.All(world.Told.SkipLast(1), told => Assert.NotEqual("closed", told.Code));
        Assert.All(world.Told.Where(told => told.Code != "question").GroupBy(told => told.Code), same => Assert.Single(same));
        Assert.True(world.Signal?.Report is null || world.Told[0].Code == "taken_up");
        Assert.True(!world.Ended || world.Told[^1].Code == "closed");
    });

    [Fact]
    public void nothing_that_was_told_is_lost() => Lives(world =>
        Assert.Equal(world.FactsGiven, (world.Signal?.Facts.Count ?? 0) + (world.Signal?.Added.Count ?? 0)));

    [Fact]
    public void every_life_can_come_to_its_end_by_people_and_time_alone() => Lives(_ => { }, world =>
    {
        for (var i = 0; i < 12 && !world.Ended; i++)
        {
            switch (world.Signal?.State)
            {
                case null or States.Received:
                    world.Arrive();
                    break;
                case States.ToAssess or States.ToDecide:
                    world.Try(signal => A.Route.Decide(signal, "none", "nothing_found"));
                    break;
                case States.Case:
                    world.TryCase(found => Closing.Close(found, found.Strands.ToDictionary(strand => strand.Code, _ => "ended"), "made up", world.Now));
                    break;
                default:
                    // Timers of earlier turns fire too, in vain.
                    while (world.Timers.Count > 0 && world.Signal!.State is not (States.ToAssess or States.ToDecide))
                        world.Wait();
                    break;
            }
        }

        Assert.Equal(States.Closed, world.Signal!.State);
        Assert.Equal("closed", world.Told[^1].Code);
    });

    [Fact]
    public void what_comes_together_comes_to_the_same_in_every_order()
    {
        Action<World>[] events = [world => world.Arrive("claimed"), world => world.Rate("n"), world => world.Learn(true), world => world.Alarm("acknowledged")];
        var ends = Orders(events).Select(order =>
        {
            var world = new World(A.Region);
            foreach (var happens in order)
                happens(world);
            return (world.Signal!.State, world.Signal.Alarm!.State, world.Signal.Facts.Count, world.Signal.Turn.Owner);
        });
        Assert.Equal((States.ToAssess, "acknowledged", 2, "aandachtsfunctionaris"), Assert.Single(ends.Distinct()));
    }

    [Fact]
    public void a_weak_signal_and_a_strong_fact_are_rated_again_in_every_order()
    {
        Action<World>[] events = [world => world.Arrive(), world => world.Rate("n"), world => world.Learn(true)];
        var ends = Orders(events).Select(order =>
        {
            var world = new World(A.Region);
            foreach (var happens in order)
                happens(world);
            return (world.Signal!.State, world.Signal.Round);
        });
        Assert.Equal((States.Enriching, 2), Assert.Single(ends.Distinct()));
    }

    private static void Lives(Action<World> always, Action<World>? afterwards = null) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(80), Prop.ForAll<byte[]>(life =>
        {
            var world = new World(A.Region);
            foreach (var happens in life ?? [])
            {
                Happen(world, happens);
                always(world);
            }

            afterwards?.Invoke(world);
        }));

    private static void Happen(World world, byte what)
    {
        var which = what / 24;
        Action happens = (what % 24) switch
        {
            0 or 1 => () => world.Arrive(which % 3 == 0 ? "claimed" : "none"),
            2 or 3 => () => world.Rate(which % 3 == 0 ? "y" : which % 3 == 1 ? "n" : "sources_missing"),
            4 => () => world.Learn(which % 2 == 0),
            5 => world.Reply,
            6 => () => world.Alarm(which % 2 == 0 ? "acknowledged" : "phone_task"),
            7 => () => world.Try(signal => Adding.ByStaff(signal, A.Fact("analist"), A.Region, world.Now), facts: 1),
            8 => () => world.Try(signal => Marking.Release(signal, A.Region, world.Now)),
            9 => () => world.Try(signal => Marking.Acute(signal, which % 2 == 0, world.Now)),
            10 => () => world.Try(signal => Asking.Ask(signal, "where", Guid.NewGuid(), A.Region, world.Now)),
            11 => () => world.Try(signal => Consulting.Consult(signal, [_partners[which % 4]], "made up", A.Ids(), A.Region, world.Now)),
            12 or 13 => () => world.Hear(signal => Answer(signal, which, world.Now)),
            14 => () => world.Try(signal => A.Route.Decide(signal, "none", _waysOut[which % 5])),
            15 => () => world.Try(signal => A.Route.Decide(signal, "suspicion", null, _strands[which % 5])),
            16 => () => world.Hear(signal => signal.Referrals is [.., var last] ? Outcome(signal, last, which, world.Now) : Step.Of(signal)),
            17 => () => world.HearCase(found => Casework.Responded(found, found.Referrals[which % found.Referrals.Count].Id, _statuses[which % 3], null, null, A.Region, world.Now)),
            18 => () => world.HearCase(found => Casework.Refused(found, found.Referrals[which % found.Referrals.Count].Id, "refused_by_partner", null, A.Region, world.Now)),
            19 => () => world.TryCase(found => Casework.Refer(found, "moviera", "care", Guid.NewGuid(), A.Region, world.Now)),
            20 => () => world.TryCase(found => which % 2 == 0
                ? Casework.Add(found, _codes[which % 4], A.Ids(), A.Region, world.Now)
                : Casework.End(found, _codes[which % 4], A.Region, world.Now)),
            21 => () => world.TryCase(found => which % 2 == 0
                ? Closing.Close(found, found.Strands.ToDictionary(strand => strand.Code, _ => "ended"), "made up", world.Now)
                : Closing.Reopen(found, "made up", A.Region, world.Now)),
            22 => world.Wait,
            _ => () => world.Repeat(which),
        };
        happens();
    }

    private static Step Answer(SignalDossier signal, int which, DateTimeOffset now)
    {
        if (signal.Consultations.Count == 0)
            return Step.Of(signal);
        var asked = signal.Consultations[which % signal.Consultations.Count];
        return which % 3 == 0
            ? Referring.Refused(signal, asked.Id, "nothing_may_flow", null, A.Region, now)
            : Consulting.Answered(signal, asked.Id, "unknown", null, A.Region, now);
    }

    private static Step Outcome(SignalDossier signal, Referral last, int which, DateTimeOffset now) => (which % 3) switch
    {
        0 => Referring.Delivered(signal, last.Id, A.Region, now),
        1 => Referring.Refused(signal, last.Id, "refused_by_partner", null, A.Region, now),
        _ => Referring.Responded(signal, last.Id, "accepted", null, null, A.Region, now),
    };

    private static void Running(World world, string state, Turn turn, Guid id)
    {
        Assert.False(string.IsNullOrEmpty(turn.Owner));
        Assert.Contains(world.Timers, timer => timer.SubjectId == id && timer.Timer == state && timer.Generation == turn.Generation && timer.DueAt == turn.DueAt);
    }

    private static IEnumerable<IReadOnlyList<T>> Orders<T>(IReadOnlyList<T> of) => of.Count == 0
        ? [[]]
        : of.SelectMany((first, i) => Orders([.. of.Where((_, j) => j != i)]).Select(rest => (IReadOnlyList<T>)[first, .. rest]));
}
