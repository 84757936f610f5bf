using Keten.Regie.AddFact;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

public sealed class FactsByHand
{
    private static FactRequest Fine => new() { Source = "kvk", Text = "made up", Organisations = [new Organisation { Role = "employer", KvkNumber = "12345678" }], Persons = [A.Victim] };

    [Fact]
    public void a_fact_in_order_has_no_errors() => Assert.Empty(FactRules.Check(Fine));

    [Fact]
    public void every_mistake_has_its_own_pointer()
    {
        var wrong = new FactRequest
        {
            Source = "rumour",
            Organisations = [new Organisation { Role = "boss", KvkNumber = "1234" }],
            Locations = [new Location { Kind = "moon", Postcode = "0123ab" }],
            Persons = [A.Victim with { Roles = ["king"], Bsn = "123456789", Gender = "x1", Needs = ["a pony"], AgeEstimate = 400 }],
        };
        Assert.Equal(
            ["#/source", "#/organisations/0/role", "#/organisations/0/kvkNumber", "#/locations/0/kind", "#/locations/0/postcode",
             "#/persons/0/roles/0", "#/persons/0/needs/0", "#/persons/0/gender", "#/persons/0/bsn", "#/persons/0/ageEstimate"],
            FactRules.Check(wrong).Select(error => error.Pointer));
    }

    [Fact]
    public void a_fact_says_something() => Assert.Equal("#/text", Assert.Single(FactRules.Check(new FactRequest { Source = "kvk" })).Pointer);

    [Theory]
    [InlineData("analist", "own")]
    [InlineData("brp", "register")]
    [InlineData("avim", "police")]
    [InlineData("moviera", "care")]
    [InlineData("nla", "own")]
    public void a_fact_keeps_the_origin_of_its_source(string source, string origin) => Assert.Equal(origin, FactRules.OriginOf(source));
}
