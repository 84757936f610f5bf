using System.Text.Json;

namespace Keten.Fhir.Generate;

/// <summary>One type or resource of R4.</summary>
public sealed class Structure(JsonElement definition, IReadOnlyList<JsonElement> elements)
{
    public string Name { get; } = definition.GetProperty("name").GetString()!;

    /// <summary>primitive-type, complex-type or resource.</summary>
    public string Kind { get; } = definition.GetProperty("kind").GetString()!;

    public string? Base { get; } = definition.TryGetProperty("baseDefinition", out var url) ? url.GetString()!.Split('/')[^1] : null;

    public string Short => elements[0].TryGetProperty("short", out var text) ? text.GetString()! : Name;

    /// <summary>All elements under the root, those of its bases included.</summary>
    public IReadOnlyList<Element> Elements { get; } = [.. elements.Skip(1).Select(element => new Element(element))];

    /// <summary>The elements right under this path that this type itself adds.</summary>
    public IEnumerable<Element> Under(string path) => Elements.Where(element => element.IsOwn && element.Parent == path && !element.IsFromBase);
}

/// <summary>One element of a definition.</summary>
public sealed class Element(JsonElement element)
{
    private const string Extensions = "http://hl7.org/fhir/StructureDefinition/";

    public string Path { get; } = element.GetProperty("path").GetString()!;

    public string Parent => Path[..Path.LastIndexOf('.')];

    /// <summary>Without the [x] of a choice.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..].Replace("[x]", "", StringComparison.Ordinal);

    public bool IsChoice => Path.EndsWith("[x]", StringComparison.Ordinal);

    public int Min { get; } = element.GetProperty("min").GetInt32();

    public bool IsList { get; } = element.GetProperty("max").GetString() == "*";

    public string Short { get; } = element.TryGetProperty("short", out var text) ? text.GetString()! : "";

    /// <summary>The element is described elsewhere in the same resource: that path.</summary>
    public string? SameAs { get; } = element.TryGetProperty("contentReference", out var reference) ? reference.GetString()!.TrimStart('#') : null;

    public IReadOnlyList<string> Types { get; } = element.TryGetProperty("type", out var types) ? [.. types.EnumerateArray().Select(TypeName)] : [];

    public bool IsPart => Types is ["BackboneElement" or "Element"];

    /// <summary>Defined here, not by a base type.</summary>
    public bool IsOwn { get; } = !element.TryGetProperty("base", out var origin) || origin.GetProperty("path").GetString() == element.GetProperty("path").GetString();

    /// <summary>Every part has these from Element and BackboneElement, though definitions repeat them.</summary>
    public bool IsFromBase => Name is "id" or "extension" or "modifierExtension";

    public string? ExplicitTypeName { get; } = Extension(element, "structuredefinition-explicit-type-name");

    /// <summary>Only the codes of this value set may be used.</summary>
    public string? RequiredBinding { get; } =
        element.TryGetProperty("binding", out var binding) && binding.GetProperty("strength").GetString() == "required" && binding.TryGetProperty("valueSet", out var url)
            ? url.GetString()!.Split('|')[0]
            : null;

    // The types of FHIRPath stand for primitives that are an attribute in XML; their FHIR type is in an extension.
    private static string TypeName(JsonElement type)
    {
        var code = type.GetProperty("code").GetString()!;
        return code.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal) ? Extension(type, "structuredefinition-fhir-type") ?? "string" : code;
    }

    private static string? Extension(JsonElement of, string name) =>
        of.TryGetProperty("extension", out var all)
            ? (from one in all.EnumerateArray()
               where one.GetProperty("url").GetString() == Extensions + name
               select one.EnumerateObject().First(property => property.Name.StartsWith("value", StringComparison.Ordinal)).Value.GetString()).FirstOrDefault()
            : null;
}
