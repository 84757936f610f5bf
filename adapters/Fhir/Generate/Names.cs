using System.Text;

namespace Keten.Fhir.Generate;

/// <summary>What things of FHIR are called in C#, by the conventions of the Firely SDK.</summary>
public static class Names
{
    // QuantityComparator has no letters to make names of.
    private static readonly Dictionary<string, string> _signs = new(StringComparer.Ordinal)
    {
        ["<"] = "LessThan",
        ["<="] = "LessOrEqual",
        [">="] = "GreaterOrEqual",
        [">"] = "GreaterThan",
        ["="] = "Equal",
        ["!="] = "NotEqual",
    };

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Class(string type) => type switch
    {
        "string" => "FhirString",
        "boolean" => "FhirBoolean",
        "decimal" => "FhirDecimal",
        "dateTime" => "FhirDateTime",
        "uri" => "FhirUri",
        "url" => "FhirUrl",
        "xhtml" => "XHtml",
        "Reference" => "ResourceReference",
        _ => Pascal(type),
    };

    /// <summary>The .NET type of the value of a primitive.</summary>
    public static string Value(string primitive) => primitive switch
    {
        "boolean" => "bool",
        "integer" or "unsignedInt" or "positiveInt" => "int",
        "decimal" => "decimal",
        "instant" => "DateTimeOffset",
        "base64Binary" => "byte[]",
        _ => "string",
    };

    public static string Component(Element part) => (part.ExplicitTypeName ?? Pascal(part.Name)) + "Component";

    /// <summary><c>in-progress</c> is InProgress, <c>4.0.1</c> is N4_0_1.</summary>
    public static string Member(string code)
    {
        if (_signs.TryGetValue(code, out var sign))
        {
            return sign;
        }

        var name = new StringBuilder();
        foreach (var part in code.Split('-', ' '))
        {
            name.Append(Pascal(part.Replace('.', '_').Replace('/', '_')));
        }

        return char.IsDigit(name[0]) ? "N" + name : name.ToString();
    }
}
