using YamlDotNet.Serialization;

namespace Keten.Tests.Unit.Proving;

/// <summary>
/// The function of sharing.md, said as naively as it stands there: files as they are written, words for values, every rule asked every
/// time. Shares nothing with the engine, so that where both say the same, it is what was meant.
/// </summary>
internal sealed class Reference
{
    private readonly List<Said> _rules;

    /// <param name="instrument">Text of its file.</param>
    /// <param name="law">Text of the law's file, of which the caps hold too; null where the instrument is the law.</param>
    public Reference(string instrument, string? law) =>
        _rules = [.. Rules(instrument), .. law is null ? [] : Rules(law).Where(rule => rule.IsCap)];

    /// <summary>A cell and all that a decision on it depends on.</summary>
    public sealed record Asked
    {
        public required string Recipient { get; init; }
        public required string Purpose { get; init; }
        public required string Path { get; init; }
        public required string Stage { get; init; }
        public IReadOnlyList<string> Strands { get; init; } = [];
        public string Acute { get; init; } = "none";

        /// <summary>Empty: unknown.</summary>
        public IReadOnlyList<string> Forms { get; init; } = [];

        /// <summary>Empty: it has no subject.</summary>
        public IReadOnlyList<string> Roles { get; init; } = [];
        public string Age { get; init; } = "unknown";
        public string Consent { get; init; } = "none";
        public string Origin { get; init; } = "own";

        /// <summary>true, false or unknown.</summary>
        public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>0 withhold, 1 reduce, 2 share.</summary>
    public int Level(Asked asked)
    {
        var speaking = _rules.Where(rule => rule.To(asked.Recipient) && rule.For(asked.Purpose)).ToList();
        var grants = speaking.Where(rule => !rule.IsCap && rule.Gives(asked.Path) > 0 && IsLive(rule, asked)).ToList();
        var off = grants.SelectMany(rule => rule.List("overrides")).ToHashSet();
        var caps = speaking.Where(rule => rule.IsCap && rule.Bounds(asked.Path) && CapIsLive(rule, asked) && !off.Contains(rule.Text("id") ?? ""));
        var level = Math.Min(
            grants.Select(rule => rule.Gives(asked.Path)).DefaultIfEmpty(0).Max(),
            caps.Select(rule => rule.Text("cap") == "reduce" ? 1 : 0).DefaultIfEmpty(2).Min());
        // A field without a smaller form has the levels 0 and 2 only.
        return level == 1 && !CanBeReduced.Contains(Leaf(asked.Path)) ? 0 : level;
    }

    private static readonly string[] CanBeReduced = ["name", "birthDate", "address", "victimCount", "minorInvolved", "summary", "narrative", "question", "motivation"];
    private static readonly string[] Identity = ["name", "aliases", "description", "birthDate", "bsn"];
    private static readonly string[] Contact = ["phone", "email", "address"];
    private static readonly string[] RoleNames = ["victim", "witness", "facilitator", "suspect"];

    private static bool IsLive(Said rule, Asked asked)
    {
        var own = asked.Path.Split('.')[0] is var first && first == "care" ? "victim" : first;
        var roles = rule.Has("roles") ? rule.List("roles") : [own];
        return Conditions(rule, asked).All(one => one == true)
            && (asked.Roles.Count == 0 ? !rule.Has("roles") : asked.Roles.All(roles.Contains))
            && (!rule.Has("ages") || rule.List("ages").Contains(asked.Age))
            && (rule.Has("origins") ? rule.List("origins") : ["own", "reporter"]).Contains(asked.Origin)
            && (rule.Text("permit") != "true" || asked.Consent == "permit")
            && !(asked.Consent == "objection" && rule.Text("basis") is "consent" or "task" && asked.Consent == "objection")
            && (rule.Text("motivated") != "true" || rule.List("overrides").All(cap => asked.Facts.GetValueOrDefault($"override:{cap}") == "true"));
    }

    private static bool CapIsLive(Said rule, Asked asked) =>
        Conditions(rule, asked).All(one => one != false)
        && (!rule.Has("roles") || asked.Roles.Any(rule.List("roles").Contains))
        && (!rule.Has("ages") || asked.Age == "unknown" || rule.List("ages").Contains(asked.Age))
        && (!rule.Has("origins") || rule.List("origins").Contains(asked.Origin));

    /// <summary>Each condition under "when": yes, no, or null where that is not known.</summary>
    private static IEnumerable<bool?> Conditions(Said rule, Asked asked) => rule.When.Select(condition => (bool?)(condition.Key switch
    {
        "state" => Words(condition.Value).Contains(asked.Stage),
        "strand" => Words(condition.Value).Any(asked.Strands.Contains),
        "acute" => Words(condition.Value).Contains(asked.Acute),
        "forms" => asked.Forms.Count == 0 ? null : Words(condition.Value).Any(asked.Forms.Contains),
        var fact => asked.Facts.GetValueOrDefault(fact, "unknown") is var known && known == "unknown" ? null : known == (string)condition.Value,
    }));

    private static string Leaf(string path) => path.Split('.')[1];

    private static List<string> Words(object list) => [.. ((List<object>)list).Cast<string>()];

    private static IEnumerable<Said> Rules(string yaml) =>
        // A new partner's file may say nothing yet.
        ((List<object>)new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml).GetValueOrDefault("rules", new List<object>())).Select(rule => new Said((Dictionary<object, object>)rule));

    /// <summary>A rule as it is written.</summary>
    private sealed class Said(Dictionary<object, object> words)
    {
        public bool IsCap => Has("cap");

        public IReadOnlyDictionary<string, object> When { get; } =
            words.TryGetValue("when", out var when) ? ((Dictionary<object, object>)when).ToDictionary(one => (string)one.Key, one => one.Value) : [];

        public bool Has(string key) => words.ContainsKey(key);

        public string? Text(string key) => words.GetValueOrDefault(key) as string;

        public List<string> List(string key) => words.TryGetValue(key, out var list) ? Words(list) : [];

        public bool To(string recipient) => !Has("to") || List("to").Contains(recipient);

        public bool For(string purpose) => !Has("for") || List("for").Contains(purpose);

        public int Gives(string path) => List("share").Contains(path) ? 2 : List("reduce").Contains(path) ? 1 : 0;

        public bool Bounds(string path) => List("fields").Contains(path) || List("categories").Any(category => IsIn(category, path));

        private static bool IsIn(string category, string path) => category switch
        {
            "identity" => (RoleNames.Contains(path.Split('.')[0]) && Identity.Contains(Leaf(path))) || path == "enrichment.brp",
            "contact" => RoleNames.Contains(path.Split('.')[0]) && Contact.Contains(Leaf(path)),
            _ => throw new NotSupportedException(category),
        };
    }
}
