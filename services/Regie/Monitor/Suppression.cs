namespace Keten.Regie.Monitor;

/// <summary>
/// Hides small counts, and as many others as it takes to keep them hidden (sharing.md, never 23: counts below k and their
/// complements). Zero is a count below k: "nobody" tells about everybody.
/// Of the parts of a figure that is shown: when one is below k, the smallest that is not goes with it, and all that equal it.
/// Of a figure that is hidden, all parts are. So for whoever has all that is shown:
/// every number shown is at least k, and so is every sum of parts that can be worked out;
/// a hidden part may be nought, and may be at least k: everything in between cannot be told apart.
/// Whoever knows this rule as well still cannot tell whether a hidden part is below k. A figure that is no part and hidden says
/// that it is below k, and no more.
/// </summary>
public static class Suppression
{
    public static IReadOnlyList<Shown> Publish(IEnumerable<Figure> figures, int k) => [.. figures.SelectMany(figure => Publish(figure, true, k))];

    private static IEnumerable<Shown> Publish(Figure figure, bool may, int k)
    {
        var shown = Show(figure, may && figure.Count >= k, k);
        return figure.Bounds.SelectMany(bound => Publish(bound, bound.BoundsParts ? shown.Whole : shown.Count is not null, k)).Prepend(shown);
    }

    private static Shown Show(Figure figure, bool seen, int k) => new()
    {
        Name = figure.Name,
        Count = seen ? figure.Count : null,
        Suppressed = seen ? null : true,
        MedianDays = seen ? Days.Median(figure.Took, k) : null,
        By = [.. figure.By.Select(split => new ShownSplit(split.Name, Parts(split.Parts, seen, k)))],
    };

    private static IReadOnlyList<Shown> Parts(IReadOnlyList<Figure> parts, bool seen, int k)
    {
        var small = parts.Any(part => part.Count < k);
        var complement = parts.Where(part => part.Count >= k).Select(part => part.Count).DefaultIfEmpty().Min();
        // Equals go together: else who stands first would tell which of them is the small one.
        return [.. parts.Select(part => Show(part, seen && part.Count >= k && !(small && part.Count == complement), k))];
    }
}
