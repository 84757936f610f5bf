using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>What does not hang together may come in any order: messages of different services overtake each other. The end is the same.</summary>
public sealed class InAnyOrder
{
    private static readonly SignalReceived _professional = A.Message with { ReporterKind = "professional", Meldcode = "undecided" };

    public static TheoryData<string> Regions => AnyLifeOfASignal.Regions;

    [Theory]
    [MemberData(nameof(Regions))]
    public void what_comes_together_comes_to_the_same_in_every_order(string region) => Assert.Single(Ends(region, World.First,
    [
        world => world.Arrive(World.First, _professional with { Municipality = null }, A.Report),
        world => world.Rate(World.First, "n"),
        world => world.Learn(World.First, true),
        world => world.Reply(World.First, "hub_sends", text: false),
        world => world.Reply(World.First),
        world => world.Hear(World.First, (signal, its) => Caring.Stands(signal, its.Id, new CareStanding("taken_on", 2, world.Now))),
    ],
    // Care stands somewhere only after the signal is here.
    order => order.IndexOf(0) < order.IndexOf(5)));

    [Theory]
    [MemberData(nameof(Regions))]
    public void so_does_what_comes_with_an_alarm(string region) => Assert.Single(Ends(region, World.First,
    [
        world => world.Arrive(World.First, _professional with { Acute = "claimed", SpecificVictim = true }, A.Report),
        world => world.Rate(World.First, "n"),
        world => world.Learn(World.First, true),
        world => world.Alarm(World.First, "phone_task"),
        world => world.Alarm(World.First, "acknowledged"),
        world => world.Reply(World.First, "reported"),
    ],
    _ => true));

    [Theory]
    [MemberData(nameof(Regions))]
    public void what_is_told_before_a_merge_and_after_it_comes_to_the_same(string region)
    {
        foreach (var (how, start) in Targets(region))
        {
            var ends = Ends(region, World.First,
            [
                world => world.Rate(World.Second, "y"),
                world => world.Learn(World.Second, false),
                world => world.Learn(World.First, false),
                world => world.Alarm(World.Second, "acknowledged"),
                world => world.Reply(World.Second, "reported"),
                world => Assert.True(world.Merge(World.Second, World.First), how),
            ],
            _ => true,
            world =>
            {
                start(world);
                world.Arrive(World.Second, _professional with { Acute = "claimed" }, A.Report);
            });
            var end = Assert.Single(ends);
            Assert.Contains("merged", end, StringComparison.Ordinal);
            Assert.Contains("acknowledged", end, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void answers_and_refusals_come_to_the_same_in_every_order(string region)
    {
        void Asked(World world, int which, Func<SignalDossier, Guid, Step> heard) => world.Hear(World.First, (signal, _) =>
            heard(signal, signal.Consultations[which % signal.Consultations.Count].Id));

        Assert.Single(Ends(region, World.First,
        [
            world => Asked(world, 0, (signal, id) => Consulting.Answered(signal, id, "supports", null, world.In(World.First), world.Now)),
            world => Asked(world, 1, (signal, id) => Referring.Refused(signal, id, "refused_by_partner", null, world.In(World.First), world.Now)),
            world => Asked(world, 0, (signal, id) => Referring.Delivered(signal, id, world.In(World.First), world.Now)),
            world => Asked(world, 1, (signal, id) => Referring.Delivered(signal, id, world.In(World.First), world.Now)),
            world => world.Learn(World.First, true),
            world => world.Hear(World.First, (signal, its) => Caring.Stands(signal, its.Id, new CareStanding("requested", 1, world.Now))),
        ],
        _ => true,
        world =>
        {
            world.Arrive(World.First, A.Message with { Municipality = null }, A.Report with { Forms = ["sexual"] });
            world.Rate(World.First, "y");
            foreach (var pair in world.Home.Assessment.Consults.Take(2).Chunk(2))
                Assert.True(world.Try(World.First, (signal, its) => Consulting.Consult(signal, [.. pair.Select(may => may.Partner)], "made up", world.NewId, its, world.Now)));
        }));
    }

    // Open, closed, held where the region holds, and in a case that closed.
    private static IEnumerable<(string, Action<World>)> Targets(string region)
    {
        void Rated(World world, string strength)
        {
            world.Arrive(World.First, A.Message with { Municipality = world.Home.Municipalities[0].Name }, A.Report);
            world.Rate(World.First, strength);
        }

        yield return ("to assess", world => Rated(world, "y"));
        yield return ("enriching", world => world.Arrive(World.First, A.Message, A.Report));
        if (A.Regions.Get(region).Enrichment.HoldUntilStrengthened)
            yield return ("held", world => Rated(world, "n"));
        yield return ("closed", world => AsItShould.End(world, World.First));
        yield return ("closed with its case", CloseWithItsCase);
    }

    private static void CloseWithItsCase(World world)
    {
        AsItShould.End(world, World.First);
        world.Reply(World.First);
        Assert.True(world.Try(World.First, (signal, its) => A.Route.Decide(signal, its, world.Now, its.Assessment.Levels[0], null, "care")));
        AsItShould.End(world, World.First);
        Assert.Equal(States.Closed, world.CaseOf(World.First)!.State);
    }

    private static HashSet<string> Ends(string region, Guid id, Action<World>[] events, Func<List<int>, bool> respectsCausality, Action<World>? before = null)
    {
        var ends = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in Orders([.. Enumerable.Range(0, events.Length)]).Where(respectsCausality))
        {
            var world = new World(A.Regions.Get(region));
            before?.Invoke(world);
            foreach (var which in order)
                events[which](world);
            world.RateAll("n");
            ends.Add(string.Join(" / ", world.Signals.OrderBy(signal => signal.SignalId).Select(signal => End(world, signal))));
        }

        return ends;
    }

    // Whether the reporter was asked for what came by itself depends on the order, and may.
    private static string End(World world, SignalDossier signal) => string.Join(' ',
        signal.State, signal.Turn.Owner, world.CaseOf(signal.SignalId)?.State, signal.Alarm?.State, signal.Acute, signal.Meldcode, signal.Care?.State,
        signal.Facts.Count, signal.Added.Count, signal.Referrals.Count, signal.Consultations.Count(asked => asked.Status == "answered"),
        string.Join(',', signal.Feedback.Select(given => given.Code).Where(code => code != "question").Order(StringComparer.Ordinal)));

    private static IEnumerable<List<int>> Orders(List<int> of) => of.Count == 0
        ? [[]]
        : of.SelectMany(first => Orders([.. of.Where(other => other != first)]).Select(rest => (List<int>)[first, .. rest]));
}
