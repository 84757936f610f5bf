using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>Every value of a dossier with its level under one rule.</summary>
internal static class Cells
{
    public static IReadOnlyList<Cell> Of(Rule rule, Dossier dossier, DateOnly today)
    {
        var byRule = Catalogue.Fields
            .SelectMany(field => field.Read(dossier).Select(found => ByRule(rule, dossier, today, field, found)))
            .ToList();
        var byValue = ByValue.Lowest(byRule, dossier.Report.Reporter);
        return [.. byValue.Select(cell => cell.Level > Level.Withhold && Shelters.Hide(cell, dossier) ? cell with { Level = Level.Withhold } : cell)
            .Select(cell => Spoken.Hides(cell, byValue, dossier.Report.Reporter) ? cell with { Level = Level.Withhold } : cell)];
    }

    private static Cell ByRule(Rule rule, Dossier dossier, DateOnly today, Field field, Found found)
    {
        if (field.Leaf is not { } leaf || found.Person is not { } person)
            return new Cell(field, field.Path, found, rule.Of(field.Path));

        var roles = Catalogue.PersonRoles.Where(dossier.RolesOf(person).Contains).ToList();
        if (roles.Count == 0)
            return new Cell(field, field.Path, found, Level.Withhold);

        var level = rule.VictimFirst && roles.Contains("victim")
            ? rule.Of($"victim.{leaf}")
            : roles.Min(role => rule.Of($"{role}.{leaf}"));
        var cell = new Cell(field, $"{roles[0]}.{leaf}", found, level);
        return cell.NamesSomebody && !rule.MinorsWhole && Protected(roles, person, today) && level == Level.Share
            ? cell with { Level = Level.Reduce }
            : cell;
    }

    private static bool Protected(List<string> roles, Person person, DateOnly today) =>
        roles[0] is "victim" or "witness" && Ages.MayBeMinor(person, today);
}
