using System.Text.RegularExpressions;

namespace Keten.Tests.Unit.Architecture;

/// <summary>
/// Code on FHIR compiles against our own model and against the Firely SDK, 5.10 and 6: so it uses only what they share. What is
/// named here one of them has not, or has otherwise.
/// </summary>
public partial class FhirIsWhatBothHave
{
    [Fact]
    public void nobody_uses_what_only_one_of_them_has() => Assert.Empty(Strays(SourceFile.All.Where(file => !file.Under("adapters/Fhir", "tests/Adapters/Fhir"))));

    [Theory]
    [InlineData("options.ForFhir(ModelInfo.ModelInspector).UsingMode(DeserializerModes.Strict)")]
    [InlineData("new FhirJsonDeserializer().DeserializeResource(text)")]
    [InlineData("new FhirJsonPocoDeserializer()")]
    [InlineData("new FhirJsonParser().Parse<Bundle>(text)")]
    [InlineData("FhirJson.ForFhir(options, inspector)")]
    [InlineData("DotNetAttributeValidation.Validate(bundle)")]
    [InlineData("patient.TryValidate(out var results)")]
    [InlineData("patient.BirthDateElement.ObjectValue")]
    [InlineData("patient.ActiveElement.JsonValue")]
    [InlineData("patient.Children.Count()")]
    [InlineData("attachment.SizeElement = new(1)")]
    [InlineData("attachment.Size = 1")]
    [InlineData("link.RelationElement.Value")]
    [InlineData("error.ErrorCode == \"unknown\"")]
    [InlineData("error.ErrorCode is \"unknown\" or \"missing\"")]
    [InlineData("switch (error.ErrorCode)")]
    [InlineData("if (value is PrimitiveText text)")]
    [InlineData("exception.PartialResult")]
    public void and_a_stray_shows(string code) =>
        Assert.Equal(["adapters/Zorg/A.cs"], Strays([
            new("adapters/Zorg/A.cs", "using Hl7.Fhir.Model;\n" + code),
            new("adapters/Zorg/B.cs", "using Hl7.Fhir.Model;\nJsonSerializer.Deserialize<Bundle>(text, options); issue.Diagnostics = error.ErrorCode + error.Message; // " + code),
            new("adapters/Nla/C.cs", code),
        ]));

    private static IEnumerable<string> Strays(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Code.Contains("Hl7.Fhir", StringComparison.Ordinal) && OnlyOne().IsMatch(file.Code)).Select(file => file.Path);

    [GeneratedRegex(
        @"\b(UsingMode|FhirJson\w*Deserializer|FhirJsonParser|FhirJson\.|(Try)?Validate\(|ObjectValue|SizeElement|RelationElement|PartialResult|Primitive(Text|Number))|\.(Children|Size|JsonValue)\b|ErrorCode\s*(==|!=|is\b|switch\b)|\((\w+\.)?ErrorCode\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex OnlyOne();
}
