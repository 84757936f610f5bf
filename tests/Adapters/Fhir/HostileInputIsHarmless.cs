using System.Text;
using Hl7.Fhir.Serialization;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>What comes in from outside may be meant to hurt: it costs little, and is refused.</summary>
public class HostileInputIsHarmless
{
    private const int Patience = 20_000;

    [Fact(Timeout = Patience)]
    public async Task depth() => await Task.Run(() =>
    {
        var deep = new StringBuilder("{\"resourceType\":\"Patient\",\"x\":");
        deep.Append('[', 100_000);
        Assert.Contains("nested at most 64 deep", Assert.Single(Json.Errors(deep.ToString()), error => error.ErrorCode == "json").Message, StringComparison.Ordinal);

        var extensions = string.Concat(Enumerable.Repeat("\"extension\":[{\"url\":\"a\",", 40));
        Assert.Contains(Json.Errors($"{{\"resourceType\":\"Patient\",{extensions}"), error => error.Message.Contains("nested at most 64 deep", StringComparison.Ordinal));
    });

    [Fact(Timeout = Patience)]
    public async Task size() => await Task.Run(() =>
    {
        var filler = new string('v', 1_000_000);
        var names = string.Join(',', Enumerable.Repeat($"{{\"family\":\"{filler}\"}}", 11));
        Assert.Contains("at most 10485760 bytes", Assert.Single(Json.Errors($"{{\"resourceType\":\"Patient\",\"name\":[{names}]}}")).Message, StringComparison.Ordinal);
        Assert.Single(Json.Errors($"{{\"resourceType\":\"Patient\",\"name\":[{{\"family\":\"{filler}{filler}\"}}]}}"));
    });

    [Fact(Timeout = Patience)]
    public async Task a_million_errors() => await Task.Run(() =>
    {
        var many = string.Join(',', Enumerable.Range(0, 500_000).Select(number => $"\"x{number}\":1"));
        var errors = Json.Errors($"{{\"resourceType\":\"Patient\",{many}}}");
        Assert.Equal(1001, errors.Count);
        Assert.Contains("reading stopped after 1000 errors", errors.Last().Message, StringComparison.Ordinal);
        Assert.Equal(1001, Json.Errors($"{{\"resourceType\":\"Patient\",\"name\":[{{\"given\":[{string.Join(',', Enumerable.Repeat("null", 1_500_000))}]}}]}}").Count);
    });

    [Fact(Timeout = Patience)]
    public async Task texts_that_make_a_pattern_think() => await Task.Run(() =>
    {
        var spaced = string.Concat(Enumerable.Repeat("a ", 400_000));
        Assert.Single(Json.Errors($"{{\"resourceType\":\"Patient\",\"language\":\"{spaced}\"}}"));
        Assert.Single(Json.Errors($"{{\"resourceType\":\"Patient\",\"photo\":[{{\"data\":\"{string.Concat(Enumerable.Repeat("AAAA ", 200_000))}!\"}}]}}"));
        Assert.Single(Json.Errors($"{{\"resourceType\":\"Parameters\",\"parameter\":[{{\"name\":\"a\",\"valueOid\":\"urn:oid:1{string.Concat(Enumerable.Repeat(".1", 400_000))}.\"}}]}}"));
        Assert.Single(Json.Errors($"{{\"resourceType\":\"Parameters\",\"parameter\":[{{\"name\":\"a\",\"valueDecimal\":1e-{new string('9', 1_000_000)}}}]}}"));
        Assert.Single(Json.Errors($"{{\"resourceType\":\"Parameters\",\"parameter\":[{{\"name\":\"a\",\"valueInteger\":{new string('9', 1_000_000)}}}]}}"));
    });

    [Fact(Timeout = Patience)]
    public async Task types_that_hide_at_the_end_of_bundles_in_bundles() => await Task.Run(() =>
    {
        var inner = $"{{\"name\":[{string.Join(',', Enumerable.Repeat("{\"family\":\"V\"}", 100_000))}],\"resourceType\":\"Patient\"}}";
        for (var level = 0; level < 19; level++)
        {
            inner = $"{{\"entry\":[{{\"resource\":{inner}}}],\"type\":\"collection\",\"resourceType\":\"Bundle\"}}";
        }

        Assert.Empty(Json.Errors(inner));
    });

    [Theory(Timeout = Patience)]
    [InlineData("<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><div xmlns='http://www.w3.org/1999/xhtml'>&c;</div>")]
    [InlineData("<!DOCTYPE div SYSTEM 'file:///etc/passwd'><div xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>&nbsp;</div>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'/><div xmlns='http://www.w3.org/1999/xhtml'/>")]
    public async Task xml_that_unfolds_or_fetches(string div) => await Task.Run(() => Assert.False(Xhtml.IsDiv(div)));

    [Theory]
    [InlineData("{\"resourceType\":\"Patient\",\"gender\":\"female\"", 1)]
    [InlineData("{\"resourceType\":\"Patient\",\n\"gender\":Verzonnen}", 2)]
    [InlineData("{\"resourceType\":\"Patient\",\n\n\"gender\":\"Verzonnen\u0001\"}", 3)]
    [InlineData("{\"resourceType\":\"Patient\",\"gender\":\"male\",}", 1)]
    [InlineData("{\"resourceType\":\"Patient\",/* Verzonnen */\"gender\":\"male\"}", 1)]
    public void what_is_no_json_is_refused_with_its_line(string json, int line)
    {
        var error = Json.Errors(json).Last();
        Assert.Equal("json", error.ErrorCode);
        Assert.Contains($"well-formed JSON, nested at most 64 deep (line {line}, ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenOnes.Secret, error.Message, StringComparison.Ordinal);
    }
}
