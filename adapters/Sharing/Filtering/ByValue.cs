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
    /// <summary>By kind of mark: the fields whose values may be the same, for somebody's alias may be another's name.</summary>
    private static readonly (FieldPaths Paths, Marked Marked)[][] Alike =
    [
        .. Enum.GetValues<Marked>().Select(marked => Slot.ByField
            .Where(paths => paths.Field.Marked is { } other && (other == marked || (IsName(other) && IsName(marked))))
            .Select(paths => (paths, paths.Field.Marked!.Value))
            .ToArray()),
    ];

    public static void Lower(List<Cell> cells, InView inView, Situation situation)
    {
        List<(Mark, bool)>? theirs = null;
        foreach (ref var cell in CollectionsMarshal.AsSpan(cells))
        {
            if (cell.Level == Level.Withhold || cell.Field.Marked is not { } marked)
                continue;
            theirs ??= Theirs(inView.Dossier);
            if (Lowest(cell, marked, inView, situation, theirs) is var level && level != cell.Level)
                cell = cell with { Level = level == Level.Reduce && !cell.Slot.CanBeReduced ? Level.Withhold : level, Because = Because.SameValue };
        }
    }

    private static Level Lowest(in Cell cell, Marked marked, InView inView, Situation situation, List<(Mark Mark, bool IsSubject)> theirs)
    {
        var level = cell.Level;
        foreach (var mark in inView.MarksOf(cell.Found.Subject!.Value, marked))
        {
            level = Lowest(level, mark, cell, marked, inView, situation);
            foreach (var one in theirs)
            {
                if (one.Mark == mark && !IsThatVictim(one.IsSubject, cell))
                    level = Level.Withhold;
            }
        }

        return level;
    }

    /// <summary>
    /// Everybody's values, also what is withheld. Who has no role keeps the same value from being told of others. Who is left out only because
    /// another victim is asked for has, by value, the level that the rules give such a person: one who is known under two ids, or has another's
    /// birthday, keeps her own name and birth date.
    /// </summary>
    private static Level Lowest(Level level, Mark mark, in Cell cell, Marked marked, InView inView, Situation situation)
    {
        foreach (var (paths, other) in Alike[(int)marked])
        {
            for (var person = 0; level > Level.Withhold && person < inView.Persons.Count; person++)
            {
                if ((person == cell.Found.Subject && other == marked) || !inView.MarksOf(person, other).Contains(mark))
                    continue;
                var theirs = paths.Of(inView.RolesOf(person)) is { } slot ? situation.DecideIfAskedFor(slot, person).Level : Level.Withhold;
                level = theirs < level ? theirs : level;
            }
        }

        return level;
    }

    // A victim who reports is served by the victim's rules; that this person reported stays hidden either way.
    private static bool IsThatVictim(bool isSubject, in Cell cell) => isSubject && cell.Slot.Role == "victim";

    private static bool IsName(Marked marked) => marked is Marked.Name or Marked.Alias;

    private static List<(Mark Mark, bool IsSubject)> Theirs(Dossier dossier)
    {
        var theirs = new List<(Mark, bool)>();
        foreach (var reporter in dossier.Reporters())
        {
            foreach (var mark in (ReadOnlySpan<Mark?>)[Marks.Name(reporter.Name), Marks.Phone(reporter.Phone), Marks.Email(reporter.Email)])
            {
                if (mark is { } one)
                    theirs.Add((one, reporter.IsSubject));
            }
        }

        return theirs;
    }
}
