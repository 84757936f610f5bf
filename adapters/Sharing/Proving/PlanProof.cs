using System.Numerics;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>What a walk through all that one plan can be asked finds.</summary>
internal sealed record PlanProof(Premise Premise, long Combinations, long Classes, IReadOnlyList<Finding> Breaches, IReadOnlySet<Rule> Live, IReadOnlySet<Rule> Needed)
{
    /// <summary>Inside the days of the instrument, and outside: there nothing is given, so every never holds and no must asks anything.</summary>
    private const int Validity = 2;

    public static PlanProof Of(Premise premise, IReadOnlyList<Statement> all)
    {
        var plan = premise.Plan;
        var statements = new StatementTable([.. all.Where(one => one.IsAbout(premise.Class, premise.Purpose))]);
        var (combinations, classes, live, needed) = (0L, 1L, 0UL, 0UL);
        var broken = new Dictionary<Statement, (Point Point, Verdict Verdict)>();
        new Walk(plan, statements).Through(slot => plan.Said(slot), (in Seen seen) =>
        {
            var verdict = plan.Of(seen.Slot, seen.Here);
            combinations += Validity * seen.Count;
            classes++;
            live |= verdict.Live | verdict.Caps;
            needed |= Missed(plan, seen.Slot, seen.Here, verdict, needed);
            for (var rest = seen.There; rest != 0; rest &= rest - 1)
            {
                var statement = statements.Statements[BitOperations.TrailingZeroCount(rest)];
                if (statement.IsBrokenBy(verdict.Level) && seen.Point is var point && (!broken.TryGetValue(statement, out var had) || point.Oddness < had.Point.Oddness))
                    broken[statement] = (point, verdict);
            }
        });
        return new(
            premise, combinations, classes, [.. broken.Select(one => Breach(premise, one.Key, one.Value.Point, one.Value.Verdict))],
            plan.In(live).ToHashSet(), plan.In(needed).ToHashSet());
    }

    /// <summary>Rules without any one of which this would be another decision; those that are known already are not asked again.</summary>
    private static ulong Missed(Plan plan, Slot slot, ulong holding, Verdict verdict, ulong known)
    {
        var needed = 0UL;
        for (var rest = (verdict.Live | verdict.Caps) & ~known; rest != 0; rest &= rest - 1)
        {
            var bit = rest & ~(rest - 1);
            if (plan.Of(slot, holding & ~bit).Level != verdict.Level)
                needed |= bit;
        }

        return needed;
    }

    private static Finding Breach(Premise premise, Statement statement, Point point, Verdict verdict)
    {
        var rules = premise.Plan.In(statement.AtMost is null ? verdict.Caps : verdict.Live).ToList();
        var bound = statement.AtMost is { } most ? $"at most {ConvenantDiff.Word(most)}" : $"at least {ConvenantDiff.Word(statement.AtLeast!.Value)}";
        var by = rules.Count > 0 ? $"by {string.Join(", ", rules.Select(rule => $"{rule.Id} ({rule.File}:{rule.Line})"))}" : "no rule gives it";
        return new Finding(
            rules.Count > 0 ? rules[0].File : premise.Instrument.File,
            rules.Count > 0 ? rules[0].Line : 1,
            $"{statement.Id} ({statement.Text}), {statement.File}:{statement.Line}: {premise} gets {point.Slot.Path} as {ConvenantDiff.Word(verdict.Level)}, and it has to be {bound}; {by}",
            point.ToString());
    }
}
