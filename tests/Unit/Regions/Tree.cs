using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Keten.Tests.Unit.Regions;

/// <summary>A YAML file as nodes, each with its place as the reader writes places: <c>assessment.consults[2].partner</c>.</summary>
internal static class Tree
{
    public static YamlMappingNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static string Write(YamlMappingNode root)
    {
        using var text = new StringWriter();
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return text.ToString();
    }

    /// <summary>Every node below the root, with its place.</summary>
    public static IEnumerable<(string Path, YamlNode Node)> Places(YamlNode from, string path = "")
    {
        IEnumerable<(string, YamlNode)> below = from switch
        {
            YamlMappingNode map => map.Children.Select(pair => (path.Length == 0 ? pair.Key.ToString() : $"{path}.{pair.Key}", pair.Value)),
            YamlSequenceNode list => list.Children.Select((child, at) => ($"{path}[{at}]", child)),
            _ => [],
        };
        return below.SelectMany(one => Places(one.Item2, one.Item1).Prepend(one));
    }

    public static YamlNode Find(YamlMappingNode root, string path) => TryFind(root, path) ?? throw new ArgumentException($"nothing at {path}", nameof(path));

    public static YamlNode? TryFind(YamlMappingNode root, string path)
    {
        YamlNode? found = root;
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            found = found switch
            {
                YamlMappingNode map => map.Children.TryGetValue(new YamlScalarNode(step), out var below) ? below : null,
                YamlSequenceNode list when int.Parse(step, CultureInfo.InvariantCulture) is var at && at < list.Children.Count => list.Children[at],
                _ => null,
            };
        }

        return found;
    }

    public static YamlNode Copy(YamlNode node) => node switch
    {
        YamlMappingNode map => new YamlMappingNode(map.Children.Select(pair => KeyValuePair.Create(Copy(pair.Key), Copy(pair.Value)))) { Style = map.Style },
        YamlSequenceNode list => new YamlSequenceNode(list.Children.Select(Copy)) { Style = list.Style },
        _ => new YamlScalarNode(((YamlScalarNode)node).Value) { Style = ((YamlScalarNode)node).Style },
    };

    /// <summary>Lines of a place: of its key, and where its value begins.</summary>
    public static IEnumerable<long> Lines(YamlMappingNode root, string path)
    {
        if (TryFind(root, path) is not { } node)
            return [];
        var keys = Above(path) is { } above && Find(root, above) is YamlMappingNode map
            ? map.Children.Keys.Where(key => key.ToString() == Key(path)).Select(key => key.Start.Line)
            : [];
        return [node.Start.Line, .. keys];
    }

    /// <summary>The place above; null of the root.</summary>
    public static string? Above(string path)
    {
        var cut = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
        return path.Length == 0 ? null : cut < 0 ? "" : path[..cut];
    }

    /// <summary>The last key in a path: of a list for its items.</summary>
    public static string Key(string path) => path.Split('.')[^1].Split('[')[0];

    public static int Index(string path) => int.Parse(path[(path.LastIndexOf('[') + 1)..^1], CultureInfo.InvariantCulture);
}
