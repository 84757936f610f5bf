using System.Text;

namespace Keten.Fhir.Generate;

/// <summary>The C# of an enum of codes.</summary>
public static class EnumWriter
{
    public static string Shared(Definitions definitions, IEnumerable<string> valueSets)
    {
        var text = new StringBuilder(ClassWriter.Header).AppendLine("using Hl7.Fhir.Utility;").AppendLine().AppendLine("namespace Hl7.Fhir.Model;");
        foreach (var valueSet in valueSets.OrderBy(definitions.NameOfValueSet, StringComparer.Ordinal))
        {
            text.AppendLine();
            Write(text, "", definitions.NameOfValueSet(valueSet), valueSet, definitions.Codes(valueSet));
        }

        return text.ToString();
    }

    public static void Write(StringBuilder text, string indent, string name, string valueSet, IReadOnlyList<Concept> codes)
    {
        text.Append(indent).Append("/// <summary>").Append(valueSet).AppendLine("</summary>");
        text.Append(indent).Append("public enum ").AppendLine(name).Append(indent).AppendLine("{");
        foreach (var code in codes)
        {
            text.Append(indent).Append("    [EnumLiteral(\"").Append(code.Code).Append("\")] ").Append(Names.Member(code.Code)).AppendLine(",");
        }

        text.Append(indent).AppendLine("}");
    }
}
