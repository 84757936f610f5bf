using System.Collections.Concurrent;
using Keten.Adapters;
using Keten.Sharing.Convenants;
using Keten.Sharing.Proving;

namespace Keten.Tests.Unit.Proving;

/// <summary>Every rule of every instrument, changed in every way that gives more or asks less: it breaks a statement, or `diff` shows it.</summary>
public class EveryRuleCounts(ITestOutputHelper output)
{
    /// <summary>Changes that change nothing, and why.</summary>
    private static readonly string[] Equivalent =
    [
        "comensha/who-signed: against an objection", // who objects does not permit
        "handhaving/in-a-case: also in signal", // the rule of before a case gives the same there
        // Who judges has what is of these origins by another rule.
        "staf/told-by-police: also of own", "staf/told-by-police: also of reporter", "staf/told-by-police: also of register",
        "staf/persons-told-by-police: also of own", "staf/persons-told-by-police: also of reporter", "staf/persons-told-by-police: also of register",
    ];

    [Fact]
    public void whatever_is_changed_in_a_rule_is_refused_or_shown()
    {
        var (all, refused, held, unseen) = (0, 0, 0, new ConcurrentBag<string>());
        Parallel.ForEach(Shipped.Rules.Instruments.All.SelectMany(one => Shipped.Rules.Of(one).Select(rule => (Rule: rule, Premises: Concerned(one.File, rule)))), one =>
        {
            foreach (var (what, changed) in Mutants(one.Rule, one.Premises))
            {
                Interlocked.Increment(ref all);
                var (broken, shown) = Effect(one.Rule, changed, one.Premises);
                if (broken)
                    Interlocked.Increment(ref refused);
                if (!broken && !shown && IsHeld(one.Rule, changed, one.Premises))
                    Interlocked.Increment(ref held);
                else if (!broken && !shown)
                    unseen.Add($"{one.Rule.Name}: {what}");
            }
        });

        output.WriteLine($"{all - unseen.Count} of {all} changes of rules found, the others change nothing: {refused} break a statement, {held} are held by a cap, the others are shown as a difference");
        Assert.Equal(Equivalent.Order(), unseen.Order());
        Assert.True(all > 800, $"{all} changes");
    }

    [Fact]
    public void and_a_rule_as_it_is_changes_nothing()
    {
        foreach (var one in Shipped.Rules.Instruments.All)
        {
            foreach (var rule in Shipped.Rules.Of(one))
                Assert.Equal((false, false), Effect(rule, rule with { Ground = "another" }, Concerned(one.File, rule)));
        }
    }

    // A cap of the law concerns every instrument.
    private static List<Premise> Concerned(string file, Rule rule) =>
        [.. Shipped.Premises.Where(one => one.Instrument.File == file || (rule.IsCap && one.Law?.File == file))];

    private static (bool Broken, bool Shown) Effect(Rule rule, Rule? changed, List<Premise> premises)
    {
        var shown = false;
        foreach (var premise in premises)
        {
            foreach (var now in Shipped.With(premise, rule, changed))
            {
                if (PlanProof.Of(now, Shipped.Statements).Breaches.Count > 0)
                    return (true, false);
                shown = shown || ConvenantDiff.Between(premise.Plan, now.Plan).Any();
            }
        }

        return (false, shown);
    }

    /// <summary>It gives more, and a cap takes just that away again.</summary>
    private static bool IsHeld(Rule rule, Rule? changed, List<Premise> premises) => changed is { IsCap: false } && premises.Exists(premise =>
    {
        Plan Uncapped(IEnumerable<Rule> rules) => new([.. rules.Where(one => !one.IsCap)]);
        return ConvenantDiff.Between(Uncapped(premise.Plan.Rules), Uncapped(premise.Plan.Rules.Select(one => one == rule ? changed : one))).Any();
    });

    private static IEnumerable<(string What, Rule? Changed)> Mutants(Rule rule, List<Premise> premises)
    {
        var when = rule.When;
        yield return ("gone", null);
        Rule With(When changed) => rule with { When = changed };
        if (when.Stages.Count > 0)
        {
            yield return ("in any state", With(when with { Stages = [] }));
            foreach (var stage in Space.Stages)
                yield return ($"{(when.Stages.Contains(stage) ? "not" : "also")} in {stage}", With(when with { Stages = Toggle(when.Stages, stage, Space.Stages) }));
        }

        if (when.Strands.Count > 0)
            yield return ("with any strand", With(when with { Strands = [] }));
        if (when.Acute.Count > 0)
            yield return ("in danger and not", With(when with { Acute = [] }));
        foreach (var acute in rule.IsCap ? when.Acute : [])
            yield return ($"not when {acute}", With(when with { Acute = Space.Acute.Except([acute]).ToList() }));
        if (when.Roles.Count > 0)
        {
            if (!rule.IsCap)
                yield return ("of the path's role only", With(when with { Roles = [] }));
            // A cap of more people takes more away, and gives nothing.
            foreach (var role in Space.Roles.Where(role => rule.IsCap ? when.Roles.Count > 1 && when.Roles.Contains(role) : CanBe(rule, role)))
                yield return ($"{(when.Roles.Contains(role) ? "without" : "also as")} {role}", With(when with { Roles = Toggle(when.Roles, role, Space.Roles) }));
        }

        if (when.Ages.Count > 0)
        {
            yield return ("at any age", With(when with { Ages = [] }));
            foreach (var age in Space.Ages.Where(age => !rule.IsCap || age != "unknown"))
                yield return ($"{(when.Ages.Contains(age) ? "not" : "also")} at {age}", With(when with { Ages = Toggle(when.Ages, age, Space.Ages) }));
        }

        foreach (var origin in rule.IsCap ? [] : Space.Origins)
            yield return ($"{(when.Origins.Contains(origin) ? "not" : "also")} of {origin}", With(when with { Origins = Toggle(when.Origins, origin, Space.Origins) }));
        foreach (var fact in when.Facts.Keys)
        {
            yield return ($"whether {fact} or not", With(when with { Facts = when.Facts.Where(one => one.Key != fact).ToDictionary(StringComparer.Ordinal) }));
            yield return ($"{fact} the other way", With(when with { Facts = new Dictionary<string, bool>(when.Facts, StringComparer.Ordinal) { [fact] = !when.Facts[fact] } }));
        }

        foreach (var path in rule.Share)
            yield return ($"without {path}", rule with { Share = [.. rule.Share.Where(one => one != path)] });
        foreach (var path in rule.Reduce)
        {
            yield return ($"{path} whole", rule with { Reduce = [.. rule.Reduce.Where(one => one != path)], Share = [.. rule.Share, path] });
            yield return ($"without {path}", rule with { Reduce = [.. rule.Reduce.Where(one => one != path)] });
        }

        foreach (var cap in rule.Overrides)
            yield return ($"bound by {cap}", rule with { Overrides = [.. rule.Overrides.Where(one => one != cap)] });
        // What another rule gives as well would be nothing more.
        var others = Slot.All.Where(slot => premises.TrueForAll(premise => premise.Plan.Telling(slot) == 0) && CanSpeakOf(rule, slot));
        foreach (var slot in rule.IsCap ? [] : others.DistinctBy(slot => (slot.Field.Category, slot.Role)))
            yield return ($"also {slot.Path}", rule with { Share = [.. rule.Share, slot.Path] });
        // Nobody objects to what is nobody's.
        var ofPersons = rule.Share.Concat(rule.Reduce).Any(path => Slot.Find(path)!.Role is not null);
        if (ofPersons && rule is { IsCap: false, Basis: "task" or "consent" })
            yield return ("against an objection", rule with { Basis = "legal" });
        if (ofPersons && rule is { IsCap: false, Basis: "legal" or "vital" })
            yield return ("not against an objection", rule with { Basis = "task" });
        if (rule.IsCap)
            yield return ("less strict", rule with { AtMost = Level.Share });
    }

    private static IReadOnlyList<string> Toggle(IReadOnlyList<string> all, string one, IReadOnlyList<string> order) =>
        [.. order.Where(code => all.Contains(code) != (code == one))];

    // What a rule can speak of with its roles: to whom it never applies it changes nothing.
    private static bool CanSpeakOf(Rule rule, Slot slot) => rule.When.Roles.Count == 0
        ? slot.Role is not null || (rule.When.Ages.Count == 0)
        : slot.Role is { } role && rule.When.Roles.Contains(role);

    private static bool CanBe(Rule rule, string role) => rule.Share.Concat(rule.Reduce).Any(path =>
        Slot.Find(path)!.RoleSets.Any(set => (set & (1 << Space.IndexOf(Space.Roles, role))) != 0));
}
