using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Keten.Hosting.Regions;

/// <summary>
/// One mapping of a region file, an instrument or a list of statements, read strictly: what is missing, misspelt or of the wrong kind is noted with its line,
/// and reading goes on, so that a file is mended in one go. Call <see cref="Done"/> last: it notes keys nobody asked for.
/// </summary>
public sealed class Section(string file, string path, YamlMappingNode node, List<RegionError> errors)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The whole file.</summary>
    public static Section Top(string file, string yaml, List<RegionError> errors) => new(file, "", Mapping(file, yaml, errors), errors);

    public bool Has(string key)
    {
        _known.Add(key);
        return Find(key) is not null;
    }

    public string Text(string key) => Scalar(key) is { } text ? text : "";

    public string Code(string key, IReadOnlyList<string> vocabulary) => Checked(key, Text(key), vocabulary);

    public int Number(string key, int from, int to)
    {
        if (Scalar(key) is not { } text)
            return from;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        Note(key, $"write a whole number from {from} to {to}");
        return from;
    }

    public bool YesNo(string key)
    {
        var text = Scalar(key);
        if (text is not (null or "true" or "false"))
            Note(key, "write true or false");
        return text == "true";
    }

    public DateOnly? Day(string key, string orElse = "")
    {
        if (Scalar(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Note(key, $"write a day as 2025-03-01{orElse}");
        return null;
    }

    public IReadOnlyList<string> Texts(string key, bool mayBeEmpty = false)
    {
        if (Required(key) is not { } found)
            return [];
        if (found is YamlSequenceNode list && list.Children.All(child => child is YamlScalarNode scalar && !string.IsNullOrWhiteSpace(scalar.Value)))
        {
            var texts = list.Children.Select(child => ((YamlScalarNode)child).Value!).ToList();
            if (texts.Count == 0 && !mayBeEmpty)
                Note(key, "name at least one");
            if (texts.Distinct(StringComparer.Ordinal).Count() != texts.Count)
                Note(key, "names one twice; remove the second");
            return texts;
        }

        Note(key, "write a list: [first, second]");
        return [];
    }

    public IReadOnlyList<string> Codes(string key, IReadOnlyList<string> vocabulary, bool mayBeEmpty = false) =>
        [.. Texts(key, mayBeEmpty).Select(code => Checked(key, code, vocabulary))];

    public Section Map(string key)
    {
        if (Required(key) is { } found)
        {
            if (found is YamlMappingNode map)
                return new Section(file, At(key), map, errors);
            Note(key, "write keys below it, indented");
        }

        return new Section(file, At(key), [], []);
    }

    public IReadOnlyList<Section> Maps(string key)
    {
        if (Required(key) is not { } found)
            return [];
        if (found is YamlSequenceNode { Children.Count: > 0 } list && list.Children.All(child => child is YamlMappingNode))
            return [.. list.Children.Select((child, index) => new Section(file, $"{At(key)}[{index}]", (YamlMappingNode)child, errors))];
        Note(key, "write a list with one or more items, each with its keys");
        return [];
    }

    /// <summary>The same, with what is wrong from here on noted in another list.</summary>
    public Section Into(List<RegionError> others) => new(file, path, node, others);

    /// <summary>Keys of a mapping whose keys are data: codes, or names of partners.</summary>
    public IReadOnlyList<string> Keys() => [.. node.Children.Keys.Select(key => ((YamlScalarNode)key).Value ?? "")];

    /// <summary>At the line of the key itself; of the section where it is missing.</summary>
    public void Note(string key, string message) =>
        errors.Add(new RegionError(file, (int)(node.Children.Keys.FirstOrDefault(known => known is YamlScalarNode scalar && scalar.Value == key) ?? node).Start.Line, At(key), message));

    /// <summary>About something further down, by its path.</summary>
    public void NoteAt(string at, string message) => errors.Add(new RegionError(file, LineOf(at), At(at), message));

    /// <summary>The line of something further down; of what is nearest above it when it is not there.</summary>
    public int LineOf(string at)
    {
        YamlNode found = node;
        foreach (var step in at.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            found = found switch
            {
                YamlMappingNode map when map.Children.TryGetValue(new YamlScalarNode(step), out var below) => below,
                YamlSequenceNode list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < list.Children.Count => list.Children[index],
                _ => found,
            };
        }

        return (int)found.Start.Line;
    }

    public void Done()
    {
        foreach (var key in Keys().Where(key => !_known.Contains(key)))
            Note(key, $"unknown key; allowed here: {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
    }

    private string At(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private YamlNode? Required(string key)
    {
        _known.Add(key);
        var found = Find(key);
        if (found is null)
            Note(key, "missing; add this key");
        return found;
    }

    private string? Scalar(string key)
    {
        if (Required(key) is not { } found)
            return null;
        if (found is YamlScalarNode scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            return scalar.Value;
        Note(key, "write one value");
        return null;
    }

    private string Checked(string key, string code, IReadOnlyList<string> vocabulary)
    {
        if (code.Length > 0 && !vocabulary.Contains(code, StringComparer.Ordinal))
            Note(key, $"unknown code '{code}'; choose from: {string.Join(", ", vocabulary)}");
        return code;
    }

    private static YamlMappingNode Mapping(string file, string yaml, List<RegionError> errors)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }] && root.AllNodes.OfType<YamlMappingNode>().All(map => map.Children.Keys.All(key => key is YamlScalarNode)))
                return root;
            errors.Add(new RegionError(file, 1, "", "write one YAML document: keys, each with its value"));
        }
        catch (YamlException broken)
        {
            errors.Add(new RegionError(file, (int)broken.Start.Line, "", $"not YAML: {broken.Message}"));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet says this, without a place, of a list that never closes.
            errors.Add(new RegionError(file, (int)(parser.Current?.Start.Line ?? 1), "", "not YAML: a bracket, brace or quote is not closed"));
        }

        return [];
    }
}
