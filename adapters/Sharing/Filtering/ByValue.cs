using System.Runtime.InteropServices;
using Keten.Adapters;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>
/// The same name or number under two people goes at the lowest level of either: a phone shared by suspect and victim says
/// as much about the one as about the other. What is the reporter's goes to nobody who does not get the reporter.
/// </summary>
internal static class ByValue
{
    private static readonly (FieldPaths Paths, Marked Marked)[] All =
        [.. Slot.ByField.Where(paths => paths.Field.Marked is not null).Select(paths => (paths, paths.Field.Marked!.Value))];

    public static void Lower(List<Cell> cells, InView inView, Situation situation)
    {
        if (!cells.Exists(IsBounded))
            return;

        var lowest = Lowest(inView, situation);
        var theirs = Theirs(inView.Dossier);
        for (var at = 0; at < cells.Count; at++)
        {
            if (IsBounded(cells[at]))
                cells[at] = Bounded(cells[at], inView.MarksOf(cells[at].Found.Subject!.Value, cells[at].Field.Marked!.Value), lowest, theirs);
        }
    }

    private static bool IsBounded(Cell cell) => cell.Level > Level.Withhold && cell.Field.Marked is not null;

    private static Cell Bounded(Cell cell, string[] marks, Dictionary<string, Level> lowest, List<(string Mark, bool IsSubject)> theirs)
    {
        var level = cell.Level;
        foreach (var mark in marks)
        {
            level = lowest[mark] is var known && known < level ? known : level;
            foreach (var one in theirs)
            {
                if (one.Mark == mark && !IsThatVictim(one.IsSubject, cell))
                    level = Level.Withhold;
            }
        }

        return level == cell.Level ? cell : cell with { Level = level == Level.Reduce && !cell.Slot.CanBeReduced ? Level.Withhold : level, Because = Because.SameValue };
    }

    // A victim who reports is served by the victim's rules; that this person reported stays hidden either way.
    private static bool IsThatVictim(bool isSubject, Cell cell) => isSubject && cell.Slot.Role == "victim";

    /// <summary>
    /// Everybody's marks, also of what is withheld. Who has no role keeps the same value from being told of others. Who is left out only because
    /// another victim is asked for has, by value, the level that the rules give such a person: one who is known under two ids, or has another's
    /// birthday, keeps her own name and birth date.
    /// </summary>
    private static Dictionary<string, Level> Lowest(InView inView, Situation situation)
    {
        var lowest = new Dictionary<string, Level>(inView.Persons.Count * 3, StringComparer.Ordinal);
        foreach (var (paths, marked) in All)
        {
            for (var person = 0; person < inView.Persons.Count; person++)
            {
                foreach (var mark in inView.MarksOf(person, marked))
                {
                    var level = paths.Of(inView.RolesOf(person)) is { } slot ? situation.DecideIfAskedFor(slot, person).Level : Level.Withhold;
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(lowest, mark, out var exists);
                    known = exists && known < level ? known : level;
                }
            }
        }

        return lowest;
    }

    private static List<(string Mark, bool IsSubject)> Theirs(Dossier dossier)
    {
        var theirs = new List<(string, bool)>();
        foreach (var reporter in dossier.Reporters())
        {
            foreach (var mark in (ReadOnlySpan<string?>)[Marks.Name(reporter.Name), Marks.Phone(reporter.Phone), Marks.Email(reporter.Email)])
            {
                if (mark is not null)
                    theirs.Add((mark, reporter.IsSubject));
            }
        }

        return theirs;
    }
}
