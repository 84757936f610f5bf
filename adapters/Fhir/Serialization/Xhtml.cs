using System.Xml;

namespace Hl7.Fhir.Serialization;

/// <summary>The text of a narrative: well-formed, one div, and nothing that makes a parser fetch or unfold anything.</summary>
internal static class Xhtml
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Model.PrimitiveText.Longest,
        MaxCharactersFromEntities = 1,
        ConformanceLevel = ConformanceLevel.Document,
    };

    public static bool IsDiv(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), _settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "div" || reader.NamespaceURI != Namespace)
            {
                return false;
            }

            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
