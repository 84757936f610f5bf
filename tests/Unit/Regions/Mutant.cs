using System.Text.RegularExpressions;
using Keten.Hosting.Regions;
using YamlDotNet.RepresentationModel;

namespace Keten.Tests.Unit.Regions;

/// <summary>A region file with one thing wrong, made by a rule.</summary>
/// <param name="Rule">What was done to it.</param>
/// <param name="Path">Where.</param>
/// <param name="Near">Places whose line the error may name: what was changed; of what is gone, what is above it.</param>
/// <param name="Change">Does it, to a fresh tree.</param>
/// <param name="Value">What stands there now, where it is another word of the vocabulary.</param>
internal sealed partial record Mutant(string Rule, string Path, IReadOnlyList<string> Near, Action<YamlMappingNode> Change, string? Value = null)
{
    private const string Nonsense = "Onbekend woord";

    /// <summary>Two of the vocabulary that fit nowhere: a partner that no instrument covers, and a role that neither decides, leads nor sits at a table.</summary>
    private const string Nobody = "mma", OfNoUse = "duty-officer";

    /// <summary>What a message, or the place it names, has to say: the key, or the word that is wrong.</summary>
    public bool IsNamedIn(string message) => message.Contains(Tree.Key(Path), StringComparison.Ordinal)
        || (Value is not null && message.Contains($" {Value} ", StringComparison.Ordinal));

    public override string ToString() => $"{Rule} at {Path}";

    public static IEnumerable<Mutant> Of(string yaml) => Of(Tree.Places(Tree.Parse(yaml)).ToList());

    private static IEnumerable<Mutant> Of(List<(string Path, YamlNode Node)> places) => places.SelectMany(place => (IEnumerable<Mutant>)
    [
        .. place.Path.EndsWith(']') ? Items(place.Path) : Keys(place.Path, places),
        .. place.Node switch
        {
            YamlScalarNode scalar => Values(place.Path, scalar.Value!),
            YamlSequenceNode { Children.Count: > 0 } => [new("emptied", place.Path, [place.Path], root => ((YamlSequenceNode)Tree.Find(root, place.Path)).Children.Clear())],
            _ => [],
        },
    ]);

    private static IEnumerable<Mutant> Keys(string path, List<(string Path, YamlNode Node)> places)
    {
        var (above, key) = (Tree.Above(path)!, Tree.Key(path));
        // A strand that is gone is missed where it is named.
        var near = places.Where(place => above == "strands" && place.Node is YamlScalarNode scalar && scalar.Value == key).Select(place => place.Path).Prepend(above).ToList();
        yield return new("removed", path, near, root => ((YamlMappingNode)Tree.Find(root, above)).Children.Remove(key));
        yield return new("key garbled", path, [.. near, $"{path}_x"], root =>
        {
            var map = (YamlMappingNode)Tree.Find(root, above);
            var value = map.Children[key];
            map.Children.Remove(key);
            map.Add($"{key}_x", value);
        });
    }

    private static IEnumerable<Mutant> Items(string path)
    {
        var list = Tree.Above(path)!;
        yield return new("named twice", path, [list, $"{list}[{Tree.Index(path) + 1}]"], root =>
        {
            var items = ((YamlSequenceNode)Tree.Find(root, list)).Children;
            items.Insert(Tree.Index(path) + 1, Tree.Copy(Tree.Find(root, path)));
        });
        // Of most lists any item may be left out; without these somebody has no way, or no place.
        if (list is "tracks" or "care.shelters")
            yield return new("left out", path, [list], root => ((YamlSequenceNode)Tree.Find(root, list)).Children.RemoveAt(Tree.Index(path)));
    }

    private static IEnumerable<Mutant> Values(string path, string value)
    {
        IEnumerable<(string Rule, string Value)> wrong =
        [
            .. Free().IsMatch(path) ? [("emptied", ""), ("emptied", " ")]
                : Number().IsMatch(path) ? [("nought", "0"), ("negative", "-1"), ("no number", "soon")]
                : ((string, string)[])[("unknown", Nonsense)],
            .. Vocabulary.Partners.Contains(value) ? [("partner without an instrument", Nobody)] : ((string, string)[])[],
            .. Vocabulary.Roles.Contains(value) ? [("role that may not", OfNoUse)] : ((string, string)[])[],
        ];
        return wrong.Select(one => new Mutant(one.Rule, path, [path, Tree.Above(path)!], root => ((YamlScalarNode)Tree.Find(root, path)).Value = one.Value, one.Value));
    }

    [GeneratedRegex(@"(^|\.)(name|nl|en)$|\.cities\[\d+\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Free();

    [GeneratedRegex(@"(_days|_hours|_minutes|\.months|_reasons|warn_days\[\d+\])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
