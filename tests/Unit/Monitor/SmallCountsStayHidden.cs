using FsCheck;
using FsCheck.Fluent;
using Keten.Regie.Monitor;

namespace Keten.Tests.Unit.Monitor;

/// <summary>sharing.md, never 23: counts below k and their complements, never. Played by an attacker who tries every table there could be.</summary>
public sealed class SmallCountsStayHidden
{
    [Fact]
    public void no_number_below_k_is_shown() => Tables((_, shown, k) =>
        Assert.All(All(shown), one => Assert.True(one.Count is null ? one.Suppressed == true : one.Count >= k && one.Suppressed is null)));

    [Fact]
    public void what_is_shown_is_true() => Tables((figures, shown, _) => True(figures, shown));

    [Fact]
    public void a_hidden_part_may_be_nought_and_may_be_at_least_k() => Tables((_, shown, k) =>
        Assert.All(Attacker.Values(shown).Where(one => one.Key.Count is null), one =>
        {
            Assert.Equal(0, one.Value.Min);
            Assert.True(one.Value.Max >= k, $"at most {one.Value.Max}");
            Assert.Equal(one.Value.Max + 1, one.Value.Count);
        }));

    [Fact]
    public void no_sum_of_parts_below_k_can_be_worked_out() => Tables((_, shown, k) =>
    {
        foreach (var one in All(shown).Where(one => one.Count is not null))
        {
            foreach (var split in one.By)
            {
                for (var chosen = 1; chosen < 1 << split.Parts.Count; chosen++)
                {
                    var sums = Attacker.Sums(one.Count!.Value, split, chosen);
                    Assert.True(sums.Count > 1 || sums.Min >= k, $"{sums.Min} of {one.Count}");
                }
            }
        }
    });

    [Fact]
    public void who_knows_the_rule_too_cannot_tell_whether_a_hidden_part_is_below_k() => Tables((figures, shown, k) =>
    {
        if (shown[0].Count is not { } total)
            return;
        var split = figures[0].By[0];
        var seen = shown[0].By[0].Parts;
        var behind = Attacker.Fillings(total, seen, 0)
            .Where(filling => Suppression.Publish([new Figure("all", total) { By = [new Split("kind", [.. filling.Select((count, part) => split.Parts[part] with { Count = count, By = [] })])] }], k)[0]
                .By[0].Parts.Select(part => part.Count).SequenceEqual(seen.Select(part => part.Count)))
            .ToList();
        for (var part = 0; part < seen.Count; part++)
        {
            if (seen[part].Count is null)
                Assert.Equal((true, true), (behind.Exists(filling => filling[part] < k), behind.Exists(filling => filling[part] >= k)));
        }
    }, nested: false);

    [Theory]
    [InlineData(new[] { 40, 3, 20 }, new[] { 40, -1, -1 })] // one small: the smallest other with it
    [InlineData(new[] { 40, 0, 20 }, new[] { 40, -1, -1 })] // nought is small
    [InlineData(new[] { 40, 0, 0 }, new[] { -1, -1, -1 })] // all in one place tells of all others
    [InlineData(new[] { 20, 3, 20 }, new[] { -1, -1, -1 })] // equals go together
    [InlineData(new[] { 40, 11, 12 }, new[] { 40, 11, 12 })] // nothing small, nothing hidden
    [InlineData(new[] { 10, 10, 10 }, new[] { -1, -1, -1 })]
    public void examples(int[] counts, int[] shown)
    {
        var figure = new Figure("all", counts.Sum()) { By = [new Split("kind", [.. counts.Select(count => new Figure("x", count))])] };
        Assert.Equal(shown, Suppression.Publish([figure], 11)[0].By[0].Parts.Select(part => part.Count ?? -1));
    }

    [Fact]
    public void what_bounds_a_figure_is_hidden_with_it()
    {
        Figure Decided(int first, int second) => new("decided", first + second)
        {
            By = [new Split("outcome", [new Figure("a", first), new Figure("b", second)])],
            Bounds = [new Figure("closed", 50) { BoundsParts = true, Bounds = [new Figure("feedback", 90)] }],
        };
        Assert.Equal([43, null, null], Suppression.Publish([Decided(40, 3)], 11).Select(one => one.Count));
        Assert.Equal([60, 50, 90], Suppression.Publish([Decided(40, 20)], 11).Select(one => one.Count));
    }

    private static void True(IEnumerable<Figure> figures, IEnumerable<Shown> shown)
    {
        foreach (var (figure, one) in figures.Zip(shown))
        {
            Assert.Equal(one.Count ?? figure.Count, figure.Count);
            foreach (var (split, seen) in figure.By.Zip(one.By))
                True(split.Parts, seen.Parts);
        }
    }

    private static IEnumerable<Shown> All(IEnumerable<Shown> shown) =>
        shown.SelectMany(one => All(one.By.SelectMany(split => split.Parts)).Prepend(one));

    /// <summary>One figure split twice, as by form and by sector; the first part of the first is split again.</summary>
    private static void Tables(Action<IReadOnlyList<Figure>, IReadOnlyList<Shown>, int> holds, bool nested = true)
    {
        var tables =
            from k in Gen.Choose(3, 5)
            from parts in Gen.ArrayOf(Gen.Frequency((2, Gen.Choose(0, k)), (1, Gen.Choose(k, 9))), 3)
            from twice in Parts(parts.Sum(), 2)
            from again in Parts(parts[0], 2)
            select (k, parts, twice, again);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_500), Prop.ForAll(tables.ToArbitrary(), table =>
        {
            Figure[] kinds = [.. table.parts.Select((count, i) => new Figure($"{i}", count) { By = nested && i == 0 ? [Cut("again", table.again)] : [] })];
            Figure[] figures = [new("all", table.parts.Sum()) { By = [new Split("kind", kinds), Cut("twice", table.twice)] }];
            holds(figures, Suppression.Publish(figures, table.k), table.k);
        }));
    }

    private static Split Cut(string name, int[] counts) => new(name, [.. counts.Select((count, i) => new Figure($"{i}", count))]);

    private static Gen<int[]> Parts(int total, int cuts) =>
        from at in Gen.ArrayOf(Gen.Choose(0, total), cuts)
        let edges = at.Order().Prepend(0).Append(total).ToArray()
        select edges.Skip(1).Zip(edges, (after, before) => after - before).ToArray();
}
