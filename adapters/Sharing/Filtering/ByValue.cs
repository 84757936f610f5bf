using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>
/// The same name or number under two people goes at the lowest level of either: a phone shared by suspect and victim says
/// as much about the one as about the other. What is the reporter's goes to nobody.
/// </summary>
internal static class ByValue
{
    public static IReadOnlyList<Cell> Lowest(IReadOnlyList<Cell> cells, Reporter reporter)
    {
        var lowest = cells
            .SelectMany(cell => cell.Found.Marks.Select(mark => (mark, cell.Level)))
            .GroupBy(m => m.mark, m => m.Level, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(), StringComparer.Ordinal);
        var reporters = Marks.Of([Marks.Name(reporter.Name), Marks.Phone(reporter.Phone), Marks.Email(reporter.Email)]);

        return [.. cells.Select(cell => cell with { Level = cell.Found.Marks.Select(m => Of(m, cell)).Append(cell.Level).Min() })];

        Level Of(string mark, Cell cell) =>
            reporters.Contains(mark) && !IsThatVictim(cell) ? Level.Withhold : lowest[mark];

        // A victim who reports is served by the victim's rules; that this person reported stays hidden either way.
        bool IsThatVictim(Cell cell) => reporter.IsSubject && cell.Path.StartsWith("victim.", StringComparison.Ordinal);
    }
}
