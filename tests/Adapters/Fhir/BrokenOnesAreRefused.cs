using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>Whatever R4 does not allow is refused, where it stands, and without repeating it.</summary>
public partial class BrokenOnesAreRefused
{
    public static TheoryData<string> Names => [.. BrokenOnes.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void with_path_and_line(string name)
    {
        var broken = BrokenOnes.All.Single(one => one.Name == name);
        var error = Assert.Single(Json.Errors(broken.Json));
        var said = Said().Match(error.Message);
        Assert.True(said.Success, error.Message);
        Assert.Equal((broken.Path, broken.Line), (said.Groups["path"].Value, int.Parse(said.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.NotEmpty(error.ErrorCode);
        Assert.DoesNotContain(BrokenOnes.Secret, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void and_without_what_is_wrong_each_could_be_read() =>
        // The frames themselves are sound: an error is the error that was planted.
        Assert.Empty(new[]
        {
            """{ "resourceType": "Patient", "implicitRules": "urn:verzonnen" }""",
            """{ "resourceType": "ServiceRequest", "status": "active", "intent": "order", "subject": { "display": "V" }, "implicitRules": "urn:verzonnen" }""",
        }.SelectMany(Json.Errors));

    [Fact]
    public void all_errors_at_once()
    {
        var errors = Json.Errors("""
            {
              "resourceType": "Patient",
              "birthDate": "gisteren",
              "gender": "vrouw",
              "name": [ { "family": 1 }, null ],
              "bsn": "999990342",
              "communication": [ {} ]
            }
            """);
        Assert.Equal(
            ["Patient.birthDate", "Patient.gender", "Patient.name[0].family", "Patient.name[1]", "Patient.bsn", "Patient.communication[0]", "Patient.communication[0].language"],
            errors.Select(error => Said().Match(error.Message).Groups["path"].Value));
        Assert.Equal(["3", "4", "5", "5", "6", "7", "7"], errors.Select(error => Said().Match(error.Message).Groups["line"].Value));
    }

    [Fact]
    public void and_the_exception_says_how_many_and_nothing_of_the_input()
    {
        var exception = Assert.Throws<DeserializationFailedException>(() => Json.Read("""{ "resourceType": "Patient", "gender": "Verzonnen", "bsn": "999990342" }"""));
        Assert.Equal(2, exception.Exceptions.Count);
        Assert.StartsWith("2 error(s), the first: Patient.gender: a code of AdministrativeGender: male, female, other, unknown (line 1, position ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("999990342", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void a_resource_of_another_type_than_asked_is_refused()
    {
        var exception = Assert.Throws<DeserializationFailedException>(() => Json.Read<Bundle>("""{ "resourceType": "Patient" }"""));
        Assert.Contains("resourceType must be there and be Bundle", Assert.Single(exception.Exceptions).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"Patient\"")]
    [InlineData("{}")]
    [InlineData("{ \"resourceType\": 1 }")]
    [InlineData("{ \"resourceType\": null }")]
    public void and_what_is_no_resource_at_all(string json) => Assert.Single(Json.Errors(json));

    [GeneratedRegex(@"^(?<path>[\w.?\[\]]+): .+ \(line (?<line>\d+), position \d+\)$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Said();
}
