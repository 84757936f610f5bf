using Keten.Sharing.Convenants;
using Keten.Sharing.Proving;

namespace Keten.Tests.Unit.Proving;

/// <summary>The engine against the definition, said naively (<see cref="Reference"/>).</summary>
public class TheEngineDoesWhatIsMeant(ITestOutputHelper output)
{
    [Fact]
    public void on_every_class_of_every_plan()
    {
        var (classes, given) = (0L, new long[3]);
        foreach (var premise in Shipped.Premises)
        {
            var reference = Of(premise);
            new Walk(premise.Plan, new StatementTable([.. Shipped.Statements.Where(one => one.IsAbout(premise.Class, premise.Purpose))])).Through(slot => slot, (in Seen seen) =>
            {
                var level = (int)premise.Plan.Of(seen.Slot, seen.Here).Level;
                classes++;
                given[level]++;
                Same(level, reference, premise, seen.Point);
            });
        }

        output.WriteLine($"{classes} classes: {given[2]} shared, {given[1]} reduced, {given[0]} withheld; the same in both");
        Assert.True(classes > 50_000 && given.All(one => one > 200), $"{classes} classes, {string.Join(", ", given)}");
    }

    [Fact]
    public void and_on_a_million_points_at_random()
    {
        var random = new Random(20261127);
        var references = Shipped.Premises.Select(Of).ToList();
        var given = new long[3];
        for (var n = 0; n < 1_000_000; n++)
        {
            var at = random.Next(references.Count);
            var (premise, point) = (Shipped.Premises[at], At(random, Shipped.Premises[at].Plan));
            var level = (int)premise.Plan.Of(point.Slot, Holding(premise.Plan, point)).Level;
            given[level]++;
            Same(level, references[at], premise, point);
        }

        Assert.All(given, one => Assert.True(one > 1_000, string.Join(", ", given)));
    }

    private static void Same(int level, Reference reference, Premise premise, Point point)
    {
        var meant = reference.Level(Asked(premise, point));
        if (level != meant)
            Assert.Fail($"{premise}: {point}: the engine says {level}, the definition {meant}");
    }

    // What is named by some rule more often than not, else nearly every point is withheld.
    private static Point At(Random random, Plan plan)
    {
        var named = Slot.All.Where(slot => plan.Telling(slot) != 0).ToList();
        var slot = named.Count > 0 && random.Next(4) > 0 ? named[random.Next(named.Count)] : Slot.All[random.Next(Slot.All.Count)];
        return new(slot,
        [
            ("state", random.Next(Space.States.Count)),
            ("acute", random.Next(Space.Acute.Count)),
            ("forms", random.Next(1 << Space.Forms.Count)),
            ("roles", slot.RoleSets[random.Next(slot.RoleSets.Count)]),
            ("age", slot.Role is null ? Space.AgeUnknown : random.Next(Space.Ages.Count)),
            ("consent", slot.Role is null ? 0 : random.Next(Space.Consents.Count)),
            ("origin", random.Next(Space.Origins.Count)),
            .. plan.Facts.Select(fact => (fact, random.Next(4) > 0 ? 1 : random.Next(Space.Truths.Count))),
        ]);
    }

    private static ulong Holding(Plan plan, Point point)
    {
        var holding = plan.InState(point["state"]) & plan.WhenAcute(point["acute"]) & plan.WithForms(point["forms"]) & plan.OfRoles(point.Slot, point["roles"])
            & plan.AtAge(point["age"]) & plan.UnderConsent(point["consent"]) & plan.FromOrigin(point["origin"]);
        return plan.Facts.Aggregate(holding, (all, fact) => all & plan.WithFact(fact, point[fact]));
    }

    private static Reference.Asked Asked(Premise premise, Point point) => new()
    {
        Recipient = premise.Class,
        Purpose = premise.Purpose,
        Path = point.Slot.Path,
        Stage = Space.States[point["state"]].Stage,
        Strands = Members(Space.States[point["state"]].Strands, Space.Strands),
        Acute = Space.Acute[point["acute"]],
        Forms = Members(point["forms"], Space.Forms),
        Roles = Members(point["roles"], Space.Roles),
        Age = Space.Ages[point["age"]],
        Consent = Space.Consents[point["consent"]],
        Origin = Space.Origins[point["origin"]],
        Facts = point.Values.Skip(7).ToDictionary(one => one.Dimension, one => Space.Truths[one.Value], StringComparer.Ordinal),
    };

    private static List<string> Members(int set, IReadOnlyList<string> all) => [.. all.Where((_, at) => (set & (1 << at)) != 0)];

    private static Reference Of(Premise premise) => new(
        File.ReadAllText(Path.Combine(Shipped.Folder, premise.Instrument.File)),
        premise.Law is { } law && law != premise.Instrument ? File.ReadAllText(Path.Combine(Shipped.Folder, law.File)) : null);
}
