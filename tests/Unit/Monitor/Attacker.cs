using Keten.Regie.Monitor;

namespace Keten.Tests.Unit.Monitor;

/// <summary>Has all that is shown, and all the time in the world: tries every table there could be behind it.</summary>
internal static class Attacker
{
    /// <summary>Every value that each part may have, given what is shown. Parts under a hidden root have no bound and are left out.</summary>
    public static Dictionary<Shown, SortedSet<int>> Values(IReadOnlyList<Shown> all)
    {
        var values = new Dictionary<Shown, SortedSet<int>>(ReferenceEqualityComparer.Instance);
        foreach (var root in all.Where(root => root.Count is not null))
            Reach(root, [root.Count!.Value], values);
        return values;
    }

    /// <summary>Every sum that some of the parts may have.</summary>
    public static SortedSet<int> Sums(int total, ShownSplit split, int chosen) =>
        [.. Fillings(total, split.Parts, 0).Select(filling => filling.Where((_, part) => (chosen & (1 << part)) != 0).Sum())];

    /// <summary>Every way to fill the parts with what adds up to the total and contradicts nothing that is shown.</summary>
    public static IEnumerable<int[]> Fillings(int total, IReadOnlyList<Shown> parts, int first)
    {
        if (first == parts.Count)
            return total == 0 ? [[]] : [];
        return Enumerable.Range(0, total + 1)
            .Where(value => Possible(parts[first], value))
            .SelectMany(value => Fillings(total - value, parts, first + 1).Select(rest => (int[])[value, .. rest]));
    }

    private static bool Possible(Shown part, int value) =>
        (part.Count ?? value) == value && part.By.All(split => Fillings(value, split.Parts, 0).Any());

    private static void Reach(Shown shown, SortedSet<int> totals, Dictionary<Shown, SortedSet<int>> values)
    {
        foreach (var split in shown.By)
        {
            foreach (var filling in totals.SelectMany(total => Fillings(total, split.Parts, 0)))
            {
                for (var part = 0; part < filling.Length; part++)
                {
                    if (!values.TryGetValue(split.Parts[part], out var found))
                        values[split.Parts[part]] = found = [];
                    found.Add(filling[part]);
                }
            }

            foreach (var part in split.Parts)
                Reach(part, values[part], values);
        }
    }
}
