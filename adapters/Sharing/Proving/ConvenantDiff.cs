using Keten.Adapters;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>What one recipient gets otherwise under another set of convenants.</summary>
/// <param name="Region">Region id.</param>
/// <param name="Partner">Partner id.</param>
/// <param name="Purpose">Purpose P.</param>
/// <param name="From">First day on which it is so.</param>
/// <param name="Path">The field.</param>
/// <param name="Before">withhold, reduce or share.</param>
/// <param name="After">The same, under the other set.</param>
/// <param name="Combinations">In how many cases.</param>
/// <param name="Example">The smallest of them.</param>
public sealed record Difference(string Region, string Partner, string Purpose, DateOnly From, string Path, string Before, string After, long Combinations, string Example)
{
    /// <summary>In words: newly flows, no longer flows, flows differently.</summary>
    public string What => Before == "withhold" ? "newly flows" : After == "withhold" ? "no longer flows" : "flows differently";
}

/// <summary><c>convenant diff</c>: what newly flows, no longer flows and flows differently between two folders.</summary>
public static class ConvenantDiff
{
    /// <summary>Compares on a day and on every later one on which either changes.</summary>
    public static IReadOnlyList<Difference> Of(RuleBook before, RuleBook after, DateOnly day)
    {
        var days = before.Instruments.All.Concat(after.Instruments.All).SelectMany(one => new[] { one.From, one.Until ?? day }).Where(one => one > day).Append(day).Distinct().Order().ToList();
        var all = new[] { before, after }.SelectMany(book => book.Instruments.All)
            .SelectMany(one => one.Regions.SelectMany(region => one.Covers.Select(covered => (Region: region, To: covered)))).Distinct()
            .OrderBy(one => one.Region, StringComparer.Ordinal).ThenBy(one => one.To.Partner, StringComparer.Ordinal);
        return
        [
            .. from one in all
               where PartnerClass.Of(one.To.Partner) is not null
               from found in On(days, before, after, one.Region, one.To)
               select found,
        ];
    }

    private static IEnumerable<Difference> On(IReadOnlyList<DateOnly> days, RuleBook before, RuleBook after, string region, Recipient to)
    {
        var said = new HashSet<(string, Level, Level, string)>();
        foreach (var day in days)
        {
            Plan PlanOf(RuleBook book) => book.On(day, region, to, PartnerClass.Of(to.Partner)!)?.Plan ?? Plan.Empty;
            var (was, now) = (PlanOf(before), PlanOf(after));
            foreach (var (slot, from, into, count, point) in Between(was, now).Where(one => said.Add((one.Slot.Path, one.Before, one.After, one.Point.ToString()))))
                yield return new(region, to.Partner, to.Purpose, day, slot.Path, Word(from), Word(into), count, point.ToString());
        }
    }

    /// <summary>Every path that two plans give differently, with each change of level and the smallest case of it.</summary>
    internal static IEnumerable<(Slot Slot, Level Before, Level After, long Combinations, Point Point)> Between(Plan before, Plan after)
    {
        var walk = new Walk(before, after);
        foreach (var alike in Slot.All.Where(slot => (before.Telling(slot) | after.Telling(slot)) != 0)
            .GroupBy(slot => (before.Said(slot), after.Said(slot), slot.Role, slot.CanBeReduced)))
        {
            var found = new Dictionary<(Level, Level), (long Count, Point Point)>();
            walk.Through(alike.First(), alike: 1, (in Seen seen) =>
            {
                var change = (Before: before.Of(seen.Slot, seen.Here).Level, After: after.Of(seen.Slot, seen.There).Level);
                if (change.Before == change.After)
                    return;
                var point = seen.Point;
                found[change] = found.TryGetValue(change, out var had)
                    ? (had.Count + seen.Count, point.Oddness < had.Point.Oddness ? point : had.Point)
                    : (seen.Count, point);
            });
            foreach (var slot in alike)
            {
                foreach (var (change, (count, point)) in found)
                    yield return (slot, change.Item1, change.Item2, count, point with { Slot = slot });
            }
        }
    }

    internal static string Word(Level level) => level switch { Level.Share => "share", Level.Reduce => "reduce", _ => "withhold" };
}
