using System.Text.Json.Nodes;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>An override lifts a bound for one partner, one purpose and one person, and only where the rule that asks for a second person has one.</summary>
public sealed class OverridesOpenOneThing
{
    private static readonly Person _child = Sample.Minor with { Roles = ["victim", "suspect"] };
    private static readonly Request _investigates = Sample.Asks("police_investigation", "investigate", "case", "criminal");
    private static readonly LiftedBound _held = new(Guid.Parse("00000000-0000-0000-0000-0000000000e1"), "victim-identity", "avim", "investigate", _child.Id, true);

    [Fact]
    public void whom_it_names_and_what_has_to_be_heeded_with_it()
    {
        var ruling = Sample.Decide(_investigates, Lifted(_held))!;

        Assert.Equal("Givenvictim3 Familyvictim3", Name(ruling, _child));
        Assert.StartsWith("P-", Name(ruling, Sample.Victim), StringComparison.Ordinal);
        Assert.Equal(["non_punishment", "tell_guardian"], ruling.View.Obliges);
        Assert.Equal([_held.Id], ruling.Decision.Overrides);
        Assert.Equal(["law/minors", "law/victim-identity"], ruling.Decision.Lifted.Order());
        Assert.DoesNotContain("Health", string.Join(' ', ruling.View.Fields.Select(field => field.Value.ToJsonString())), StringComparison.Ordinal);
    }

    public static TheoryData<string, LiftedBound> Others => new()
    {
        { "nobody", _held with { Person = Guid.NewGuid() } },
        { "another partner", _held with { Partner = "nla" } },
        { "another purpose", _held with { Purpose = "judge" } },
        { "a cap that no rule lifts", _held with { Cap = "identity-check" } },
        { "no second person", _held with { ByTwo = false } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void and_for_anything_else_it_is_none(string why, LiftedBound other)
    {
        var (with, without) = (Sample.Decide(_investigates, Lifted(other))!, Sample.Decide(_investigates, Lifted())!);
        Assert.True(with.Decision.PayloadHash == without.Decision.PayloadHash, why);
        Assert.Empty(with.Decision.Overrides);
        Assert.Empty(with.View.Obliges);
    }

    [Fact]
    public void nor_where_the_matter_stands_elsewhere() =>
        Assert.Empty(Sample.Decide(Sample.Asks("police_investigation", "judge"), Lifted(_held))!.Decision.Overrides);

    [Fact]
    public void nobody_else_hears_more_by_it()
    {
        foreach (var request in Sample.EveryRequest.Where(request => (request.Partner, request.Purpose) != ("avim", "investigate")))
            Assert.Equal(Sample.Decide(request, Lifted())?.Decision.PayloadHash, Sample.Decide(request, Lifted(_held))?.Decision.PayloadHash);
    }

    [Fact]
    public void who_is_of_age_has_no_guardian()
    {
        var ruling = Sample.Decide(_investigates, Lifted(_held with { Person = Sample.Victim.Id }))!;
        Assert.Equal("Givenvictim1 Familyvictim1", Name(ruling, Sample.Victim));
        Assert.Equal(["non_punishment"], ruling.View.Obliges);
    }

    private static Dossier Lifted(params LiftedBound[] all) => Sample.Of(Sample.Victim, _child) with { ByHand = new ByHand { Version = 1, Lifted = all } };

    private static string? Name(Ruling ruling, Person person) => ruling.View.Fields
        .Where(field => field.Path == "victim.name" && field.Subject == (person.Id == _child.Id ? 1 : 0)).Select(field => (string?)JsonNode.Parse(field.Value.ToJsonString())).SingleOrDefault();
}
