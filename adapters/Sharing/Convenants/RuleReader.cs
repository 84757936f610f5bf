using Keten.Adapters;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Convenants;

/// <summary>Reads one rule of an instrument, as strictly as all the rest of the file.</summary>
internal static class RuleReader
{
    private static readonly string[] Bases = ["task", "legal", "vital", "consent"];
    private static readonly string[] CapLevels = ["withhold", "reduce"];

    /// <summary>The recipient is told that whoever was forced is not punished for it (sharing.md); the guardian is told that this was given.</summary>
    public static readonly IReadOnlyList<string> Obligations = ["non_punishment", TellGuardian];

    public const string TellGuardian = "tell_guardian";

    public static IReadOnlyList<Rule> ReadAll(Instrument instrument, List<RegionError> errors)
    {
        var rules = instrument.Rules.Select(rule => Read(rule.Into(errors), instrument.File)).ToList();
        foreach (var rule in rules.Where(rule => rules.First(other => other.Id == rule.Id) != rule))
            errors.Add(new RegionError(rule.File, rule.Line, $"rules[{rules.IndexOf(rule)}]", $"names one twice: {rule.Id} is the id of another rule here; call this one something else, or remove it"));
        return rules;
    }

    private static Rule Read(Section rule, string file)
    {
        var read = rule.Has("cap") ? Cap(rule, file) : Grant(rule, file);
        rule.Done();
        return read;
    }

    private static Rule Grant(Section rule, string file)
    {
        var overrides = rule.Has("overrides") ? rule.Texts("overrides") : [];
        var when = WhenReader.Read(rule);
        var grant = Head(rule, file, when) with
        {
            Share = Paths(rule, "share"),
            Reduce = Paths(rule, "reduce"),
            Basis = rule.Code("basis", Bases),
            NeedsPermit = rule.Has("permit") && rule.YesNo("permit"),
            Overrides = overrides,
            SecondPerson = rule.Has("second_person") && rule.YesNo("second_person"),
            Obliges = rule.Has("obliges") ? rule.Codes("obliges", Obligations) : [],
            // Registers' and partners' words go on only by a rule that says so.
            When = when with
            {
                Origins = when.Origins.Count > 0 ? when.Origins : OurOrigins,
                Facts = rule.Has("motivated") && rule.YesNo("motivated") ? overrides.Aggregate(when.Facts, (facts, cap) => WhenReader.With(facts, Motivated(cap), true)) : when.Facts,
            },
        };
        if (grant.Share.Count + grant.Reduce.Count == 0)
            rule.Note("id", "gives nothing: name fields under share or reduce, or take the rule out");
        foreach (var path in grant.Share.Intersect(grant.Reduce))
            rule.Note("reduce", $"{path} is under share too; keep one");
        foreach (var path in grant.Reduce.Where(path => Slot.Find(path) is { CanBeReduced: false }))
            rule.Note("reduce", $"{path} has no smaller form: share it or leave it out");
        if (grant.When.Roles.Count + grant.When.Ages.Count > 0)
        {
            foreach (var path in grant.Share.Concat(grant.Reduce).Where(path => Slot.Find(path) is { Role: null }))
                rule.Note("id", $"roles and ages are of persons, and {path} is of none; give it a rule of its own");
        }

        if (grant.Basis == "consent" && !grant.NeedsPermit)
            rule.Note("basis", "rests on consent, so write permit: true");
        return grant;
    }

    private static Rule Cap(Section rule, string file) => Head(rule, file, WhenReader.Read(rule)) with
    {
        AtMost = rule.Code("cap", CapLevels) == "reduce" ? Level.Reduce : Level.Withhold,
        Bounds = Bounded(rule),
    };

    private static Rule Head(Section rule, string file, When when) => new()
    {
        Id = rule.Text("id"),
        File = file,
        Line = rule.LineOf("id"),
        To = rule.Has("to") ? rule.Codes("to", Consentable.Recipients) : [],
        For = rule.Has("for") ? rule.Codes("for", Consentable.Purposes) : [],
        When = when,
        Ground = rule.Text("ground"),
        Doubt = rule.Has("doubt") ? rule.Text("doubt") : null,
    };

    /// <summary>What the municipality knows itself, or was told by who reported.</summary>
    public static readonly IReadOnlyList<string> OurOrigins = ["own", "reporter"];

    /// <summary>The fact that somebody has lifted a cap, with a motivation.</summary>
    public static string Motivated(string cap) => $"override:{cap}";

    /// <summary>A bound may speak of whole categories: what is new falls under it by itself. A grant may not.</summary>
    public static IReadOnlyList<string> Bounded(Section rule)
    {
        var paths = rule.Has("fields") ? rule.Codes("fields", AllPaths) : [];
        var categories = rule.Has("categories") ? rule.Codes("categories", Categories) : [];
        if (paths.Count + categories.Count == 0)
            rule.Note("id", "bounds nothing: name fields or categories");
        return [.. paths.Union(Slot.All.Where(slot => categories.Contains(Code(slot.Field.Category))).Select(slot => slot.Path))];
    }

    private static readonly IReadOnlyList<string> AllPaths = [.. Slot.All.Select(slot => slot.Path)];
    private static readonly IReadOnlyList<string> Categories = [.. Enum.GetValues<Category>().Select(Code)];

    private static IReadOnlyList<string> Paths(Section rule, string key) => rule.Has(key) ? rule.Codes(key, AllPaths) : [];

    private static string Code(Category category) => category.ToString().ToLowerInvariant();
}
