using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>What R4 allows is read, kept whole, and written as it came.</summary>
public class SoundOnesAreRead
{
    public static TheoryData<string> Files => [.. Repository.Files("tests/Adapters/Fhir", "*.json").Where(path => path.Contains("/examples/", StringComparison.Ordinal) || path.Contains("/edges/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void and_written_as_it_came(string file)
    {
        var text = Repository.Read(file);
        var read = Json.Read(text);
        var written = Json.Write(read);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(written)), written);
        Assert.True(read.IsExactly(Json.Read(written)));
    }

    [Fact]
    public void there_is_an_example_of_every_resource() => Assert.Equal(
        ModelInfo.ModelInspector.Resources.Select(type => type.Name).Order(StringComparer.Ordinal),
        Repository.Files("tests/Adapters/Fhir/examples", "*.json").Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [InlineData("1.10")]
    [InlineData("0.00000100")]
    [InlineData("-0.0")]
    [InlineData("1.5E-7")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1.234567890123456789012345678")]
    public void decimals_keep_their_digits(string digits)
    {
        var json = """{"resourceType":"ServiceRequest","status":"active","intent":"order","quantityQuantity":{"value":DIGITS},"subject":{"display":"V"}}""".Replace("DIGITS", digits, StringComparison.Ordinal);
        var big = digits.Length > 28 && !digits.Contains('.', StringComparison.Ordinal);
        Assert.Equal(big ? 1 : 0, Json.Errors(json).Count);
        if (!big)
        {
            Assert.Equal(json, Json.Write(Json.Read(json)));
        }
    }

    [Fact]
    public void values_in_order_and_their_extensions_with_them()
    {
        var name = Json.Read<Patient>(Repository.Read("tests/Adapters/Fhir/edges/nulls in step.json")).Name.Single();
        Assert.Equal(["Anna", null, "Céline"], name.Given);
        Assert.Equal("masked", ((Code)name.GivenElement[1].Extension.Single().Value!).Value);
        Assert.Equal("g3", name.GivenElement[2].ElementId);
    }

    [Fact]
    public void moments_and_codes_as_what_they_are()
    {
        var task = Json.Read<Hl7.Fhir.Model.Task>(Repository.Read("tests/Adapters/Fhir/examples/Task.json"));
        Assert.Equal(Hl7.Fhir.Model.Task.TaskStatus.InProgress, task.Status);
        Assert.Equal("filler-order", task.Intent.GetValueOrDefault().GetLiteral());
        Assert.Equal(RequestPriority.Urgent, EnumUtility.ParseLiteral<RequestPriority>("urgent"));
        Assert.Null(EnumUtility.ParseLiteral<RequestPriority>("Urgent"));
        Assert.Equal(RequestPriority.Urgent, EnumUtility.ParseLiteral<RequestPriority>("Urgent", ignoreCase: true));
        Assert.Null(EnumUtility.ParseLiteral<RequestPriority>("soon", ignoreCase: true));
        var bundle = Json.Read<Bundle>(Repository.Read("tests/Adapters/Fhir/examples/Bundle.json"));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 10, 15, 30, 500, TimeSpan.FromHours(1)), bundle.Timestamp);
        Assert.IsType<ServiceRequest>(bundle.Entry[2].Resource);
    }
}
