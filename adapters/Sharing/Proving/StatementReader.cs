using Keten.Adapters;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Proving;

/// <summary>Reads never.yaml and must.yaml, each a list of statements with one row or more.</summary>
internal static class StatementReader
{
    private static readonly string[] Most = ["withhold", "reduce"];
    private static readonly string[] MustHave = ["to", "for"];
    private static readonly string[] Least = ["reduce", "share"];

    public static IReadOnlyList<Statement> Read(string folder, List<RegionError> errors) =>
        [.. Find(folder, "never", errors), .. Find(folder, "must", errors)];

    private static IReadOnlyList<Statement> Find(string folder, string kind, List<RegionError> errors)
    {
        var file = $"{kind}.yaml";
        if (!File.Exists(Path.Combine(folder, file)))
        {
            errors.Add(new RegionError(file, 1, "", "is missing: without it nothing says what every set of rules must keep to; take the one that comes with the hub"));
            return [];
        }

        return ReadFile(kind, File.ReadAllText(Path.Combine(folder, file)), errors);
    }

    /// <param name="kind">never or must.</param>
    /// <param name="yaml">Text of its file.</param>
    /// <param name="errors">Gets what is wrong with it.</param>
    public static IReadOnlyList<Statement> ReadFile(string kind, string yaml, List<RegionError> errors)
    {
        var file = $"{kind}.yaml";
        var top = Section.Top(file, yaml, errors);
        var read = top.Maps(kind).SelectMany(statement => Rows(statement, kind, file)).ToList();
        top.Done();
        return read;
    }

    private static List<Statement> Rows(Section statement, string kind, string file)
    {
        var id = $"{kind} {statement.Number("id", 1, 99)}";
        var text = statement.Text("text");
        var rows = statement.Maps("rows").Select(row => kind == "must" ? Must(row, id, text, file) : Never(row, id, text, file)).ToList();
        statement.Done();
        return rows;
    }

    private static Statement Never(Section row, string id, string text, string file)
    {
        var read = Row(row, id, text, file, "at_most");
        var lifted = row.Has("unless_lifted") ? row.Texts("unless_lifted") : [];
        read = read with
        {
            AtMost = row.Code("at_most", Most) == "reduce" ? Level.Reduce : Level.Withhold,
            When = read.When with { Facts = lifted.Aggregate(read.When.Facts, (facts, cap) => WhenReader.With(facts, RuleReader.Motivated(cap), false)) },
        };
        row.Done();
        return read;
    }

    private static Statement Must(Section row, string id, string text, string file)
    {
        var read = Row(row, id, text, file, "at_least") with { AtLeast = row.Code("at_least", Least) == "reduce" ? Level.Reduce : Level.Share };
        foreach (var key in MustHave.Where(key => !row.Has(key)))
            row.Note(key, "missing; add this key: a must says to whom and for what");
        row.Done();
        return read.When.Origins.Count > 0 ? read : read with { When = read.When with { Origins = RuleReader.OurOrigins } };
    }

    private static Statement Row(Section row, string id, string text, string file, string bound) => new(id, text, file, row.LineOf(bound))
    {
        To = Of(row, "to", Consentable.Recipients),
        NotTo = Of(row, "not_to", Consentable.Recipients),
        For = Of(row, "for", Consentable.Purposes),
        NotFor = Of(row, "not_for", Consentable.Purposes),
        Paths = RuleReader.Bounded(row),
        When = WhenReader.Read(row, ofStatement: true),
    };

    private static IReadOnlyList<string> Of(Section row, string key, IReadOnlyList<string> codes) => row.Has(key) ? row.Codes(key, codes) : [];
}
