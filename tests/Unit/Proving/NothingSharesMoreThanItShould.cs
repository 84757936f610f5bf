using FsCheck;
using FsCheck.Fluent;
using Keten.Adapters;
using Keten.Sharing.Convenants;
using Keten.Sharing.Proving;

namespace Keten.Tests.Unit.Proving;

/// <summary>Properties of the function itself, on rules that nobody wrote (sharing.md, at the top).</summary>
public class NothingSharesMoreThanItShould
{
    private static readonly string[] Paths = ["victim.name", "suspect.name", "victim.phone", "care.needs", "signal.summary", "case.victimCount"];
    private static readonly string[] Caps = ["cap0", "cap1", "cap2"];

    private static readonly Gen<When> Whens =
        from stages in Gen.SubListOf<string>(Space.Stages)
        from strands in Gen.SubListOf<string>(Space.Strands)
        from acute in Gen.SubListOf<string>(Space.Acute)
        from forms in Gen.SubListOf<string>(Space.Forms)
        from roles in Gen.SubListOf<string>(Space.Roles)
        from ages in Gen.SubListOf<string>(Space.Ages)
        from origins in Gen.SubListOf<string>(Space.Origins)
        from facts in Gen.SubListOf<string>("accepted", "hub_sends", "asked_for", "override:cap0")
        from value in Gen.Elements(true, false)
        from asks in Gen.SubListOf<string>("stages", "strands", "acute", "forms", "roles", "ages", "origins")
        select new When
        {
            Stages = asks.Contains("stages") ? [.. stages] : [],
            Strands = asks.Contains("strands") ? [.. strands] : [],
            Acute = asks.Contains("acute") ? [.. acute] : [],
            Forms = asks.Contains("forms") ? [.. forms] : [],
            Roles = asks.Contains("roles") ? [.. roles] : [],
            Ages = asks.Contains("ages") ? [.. ages] : [],
            Origins = asks.Contains("origins") ? [.. origins] : [],
            Facts = facts.ToDictionary(fact => fact, _ => value),
        };

    private static readonly Gen<Rule> Rules =
        from when in Whens
        from cap in Gen.Elements<int?>(null, null, 0, 1, 2)
        from most in Gen.Elements(Level.Withhold, Level.Reduce)
        from shared in Gen.SubListOf<string>(Paths)
        from reduced in Gen.SubListOf<string>(Paths)
        from basis in Gen.Elements("task", "legal", "vital", "consent")
        from permit in Gen.Elements(true, false, false)
        from overrides in Gen.SubListOf<string>(Caps)
        select cap is { } number
            ? new Rule { Id = $"cap{number}", File = "x", Line = 1, Ground = "x", When = when, AtMost = most, Bounds = [.. shared] }
            : new Rule { Id = "grant", File = "x", Line = 1, Ground = "x", When = when, Share = [.. shared], Reduce = [.. reduced.Except(shared)], Basis = basis, NeedsPermit = permit || basis == "consent", Overrides = [.. overrides] };

    private static readonly Gen<Point> Points =
        from path in Gen.Elements(Paths)
        let slot = Slot.Find(path)!
        from state in Gen.Choose(0, Space.States.Count - 1)
        from acute in Gen.Choose(0, 2)
        from forms in Gen.Choose(0, 15)
        from roles in Gen.Elements<int>(slot.RoleSets)
        from age in Gen.Choose(0, Space.Ages.Count - 1)
        from consent in Gen.Choose(0, 2)
        from origin in Gen.Choose(0, 4)
        from facts in Gen.ArrayOf(Gen.Choose(0, 2), 4)
        select new Point(slot,
        [
            ("state", state), ("acute", acute), ("forms", forms), ("roles", roles), ("age", age), ("consent", consent), ("origin", origin),
            ("accepted", facts[0]), ("hub_sends", facts[1]), ("asked_for", facts[2]), ("override:cap0", facts[3]),
        ]);

    private static readonly Arbitrary<(Rule[] Rules, Point Point)> Situations = (
        from many in Gen.Choose(0, 9)
        from rules in Gen.ArrayOf(Rules, many)
        from point in Points
        select (rules, point)).ToArbitrary();

    private static readonly Config Thousands = Config.QuickThrowOnFailure.WithMaxTest(20_000);

    [Fact]
    public void a_role_more_never_shares_more() => Check.One(Thousands, Prop.ForAll(Situations, s =>
        s.Point.Slot.RoleSets.Where(more => (more & s.Point["roles"]) == s.Point["roles"]).All(more => LevelOf(s.Rules, s.Point, "roles", more) <= LevelOf(s.Rules, s.Point))));

    [Fact]
    public void to_object_or_to_withdraw_never_shares_more() => Check.One(Thousands, Prop.ForAll(Situations, s =>
        LevelOf(s.Rules, s.Point, "consent", 2) <= LevelOf(s.Rules, s.Point, "consent", 0) && LevelOf(s.Rules, s.Point, "consent", 0) <= LevelOf(s.Rules, s.Point, "consent", 1)));

    /// <summary>Where no rule is for those whose age is not known; one that is names that, and is proven case by case.</summary>
    [Fact]
    public void not_to_know_an_age_never_shares_more() => Check.One(Thousands, Prop.ForAll(Situations, s =>
        s.Rules.Any(rule => rule.When.Ages.Contains("unknown"))
        || Enumerable.Range(0, Space.Ages.Count).All(age => LevelOf(s.Rules, s.Point, "age", Space.AgeUnknown) <= LevelOf(s.Rules, s.Point, "age", age))));

    [Fact]
    public void nor_not_to_know_a_fact() => Check.One(Thousands, Prop.ForAll(Situations, s =>
        new[] { "accepted", "hub_sends", "asked_for", "override:cap0" }.All(fact => LevelOf(s.Rules, s.Point, fact, 2) <= LevelOf(s.Rules, s.Point, fact, 0) && LevelOf(s.Rules, s.Point, fact, 2) <= LevelOf(s.Rules, s.Point, fact, 1))));

    [Fact]
    public void the_order_of_rules_does_not_matter() => Check.One(Thousands, Prop.ForAll(Situations, s =>
        LevelOf([.. s.Rules.Reverse()], s.Point) == LevelOf(s.Rules, s.Point)));

    [Fact]
    public void a_grant_less_or_a_cap_more_never_shares_more() => Check.One(Thousands, Prop.ForAll(Situations, s =>
        s.Rules.All(one => one.IsCap
            ? LevelOf([.. s.Rules.Where(rule => rule != one)], s.Point) >= LevelOf(s.Rules, s.Point)
            : LevelOf([.. s.Rules.Where(rule => rule != one)], s.Point) <= LevelOf(s.Rules, s.Point))));

    [Fact]
    public void and_these_points_are_of_every_level() => Assert.Equal(
        [Level.Withhold, Level.Reduce, Level.Share],
        Gen.Sample(Situations.Generator, 3_000).Select(s => LevelOf(s.Rules, s.Point)).Distinct().Order());

    private static Level LevelOf(Rule[] rules, Point point, string? dimension = null, int value = 0)
    {
        var plan = new Plan(rules);
        int Of(string name) => name == dimension ? value : point[name];
        var holding = plan.InState(Of("state")) & plan.WhenAcute(Of("acute")) & plan.WithForms(Of("forms")) & plan.OfRoles(point.Slot, Of("roles"))
            & plan.AtAge(Of("age")) & plan.UnderConsent(Of("consent")) & plan.FromOrigin(Of("origin"));
        return plan.Of(point.Slot, plan.Facts.Aggregate(holding, (all, fact) => all & plan.WithFact(fact, point.Values.Any(one => one.Dimension == fact) ? Of(fact) : 0))).Level;
    }
}
