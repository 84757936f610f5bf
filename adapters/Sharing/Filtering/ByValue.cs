using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>
/// The same name or number under two people goes at the lowest level of either: a phone shared by suspect and victim says
/// as much about the one as about the other. What is the reporter's goes to nobody who does not get the reporter.
/// </summary>
internal static class ByValue
{
    public static IReadOnlyList<Cell> Lowest(IReadOnlyList<Cell> cells, IReadOnlyList<Reporter> reporters)
    {
        var lowest = cells
            .SelectMany(cell => cell.Found.Marks.Select(mark => (mark, cell.ByValue)))
            .GroupBy(m => m.mark, m => m.ByValue, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(), StringComparer.Ordinal);
        var theirs = reporters.Select(reporter => (Marks: Marks.Of([Marks.Name(reporter.Name), Marks.Phone(reporter.Phone), Marks.Email(reporter.Email)]), reporter.IsSubject)).ToList();

        return [.. cells.Select(Bounded)];

        Cell Bounded(Cell cell) => cell.Found.Marks.Select(mark => Of(mark, cell)).Append(cell.Level).Min() is var level && level < cell.Level
            ? cell with { Level = level == Level.Reduce && !cell.Slot.CanBeReduced ? Level.Withhold : level, Because = Because.SameValue }
            : cell;

        Level Of(string mark, Cell cell) =>
            theirs.Exists(one => one.Marks.Contains(mark) && !IsThatVictim(one.IsSubject, cell)) ? Level.Withhold : lowest[mark];

        // A victim who reports is served by the victim's rules; that this person reported stays hidden either way.
        bool IsThatVictim(bool isSubject, Cell cell) => isSubject && cell.Path.StartsWith("victim.", StringComparison.Ordinal);
    }
}
