using System.Text.Json.Nodes;

namespace Keten.Adapters;

/// <summary>
/// A view as nested JSON. The part of a path before the dot names a group, the part after it a property.
/// <para>
/// Groups of which there can be several are arrays with one object per subject, in order of first appearance:
/// <c>victims</c>, <c>suspects</c>, <c>facilitators</c>, <c>witnesses</c>, <c>locations</c>, <c>organisations</c>,
/// <c>vehicles</c>, <c>accounts</c>, <c>care</c>, <c>offences</c>, <c>partners</c> (what they said). All others are one object: <c>signal</c>,
/// <c>enrichment</c>, <c>assessment</c>, <c>reporter</c>, <c>case</c>. A path that occurs twice in one object becomes a list
/// of its values, so nothing is lost. So <c>victim.name</c> of subjects 0 and 2 and <c>signal.forms</c> become
/// <c>{"victims":[{"name":…},{"name":…}],"signal":{"forms":[…]}}</c>. What is withheld is simply not there.
/// </para>
/// </summary>
public static class ViewJson
{
    private static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        ["victim"] = "victims",
        ["suspect"] = "suspects",
        ["facilitator"] = "facilitators",
        ["witness"] = "witnesses",
        ["location"] = "locations",
        ["organisation"] = "organisations",
        ["vehicle"] = "vehicles",
        ["account"] = "accounts",
        ["care"] = "care",
        ["offence"] = "offences",
        ["partner"] = "partners",
    };

    /// <summary>The view in our own words.</summary>
    public static JsonObject Of(SharedView view) => Nest(view.Fields.Select(f => (f, Ours(f.Path))));

    /// <summary>
    /// The view in a partner's words: <c>"victim.name" → "slachtoffers.naam"</c>; a word without a dot is a property of the
    /// form itself. A path without a word has no place in the partner's form and stays here.
    /// </summary>
    public static JsonObject In(SharedView view, IReadOnlyDictionary<string, string> words) =>
        Nest(view.Fields.Where(f => words.ContainsKey(f.Path)).Select(f => (f, words[f.Path])));

    private static string Ours(string path)
    {
        var (group, name) = Split(path);
        return $"{Plurals.GetValueOrDefault(group, group)}.{name}";
    }

    private static JsonObject Nest(IEnumerable<(SharedField Field, string Word)> fields)
    {
        var form = new JsonObject();
        var groups = fields
            .Select(f => (Word: Split(f.Word), Many: Plurals.ContainsKey(Split(f.Field.Path).Group), f.Field))
            .GroupBy(f => (f.Word.Group, f.Many, Subject: f.Many ? f.Field.Subject : null));
        foreach (var group in groups)
        {
            var values = group
                .GroupBy(f => f.Word.Name, f => f.Field.Value.DeepClone(), StringComparer.Ordinal)
                .Select(v => KeyValuePair.Create<string, JsonNode?>(v.Key, v.Count() == 1 ? v.First() : new JsonArray([.. v])));
            if (group.Key.Group.Length == 0)
            {
                foreach (var (name, value) in values)
                {
                    form[name] = value;
                }
            }
            else if (!group.Key.Many)
            {
                form[group.Key.Group] = new JsonObject(values);
            }
            else if (form[group.Key.Group] is JsonArray others)
            {
                others.Add(new JsonObject(values));
            }
            else
            {
                form[group.Key.Group] = new JsonArray(new JsonObject(values));
            }
        }

        return form;
    }

    private static (string Group, string Name) Split(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? ("", path) : (path[..dot], path[(dot + 1)..]);
    }
}
