using System.Text.Json.Nodes;
using Keten.Host.NewAdapter;

namespace Keten.Tests.Unit.Architecture;

/// <summary>What <c>keten new adapter</c> puts into files that are there, for a partner that nothing knows yet.</summary>
public class ANewPartnerIsNamedEverywhere
{
    private static readonly IReadOnlyList<Edit> Edits = Wiring.Of("Kustwacht", "kustwacht", inVocabulary: false, newClass: "nla");

    [Fact]
    public void every_place_is_still_there() => Assert.DoesNotContain(Edits, edit => edit.In(Repository.Read(edit.File)) is null);

    [Theory]
    [InlineData("infra/regions/region.schema.json", 4)]
    [InlineData("infra/convenants/instrument.schema.json", 1)]
    [InlineData("infra/Hosting/Regions/Vocabulary.cs", 1)]
    public void and_every_list_of_partners_names_it(string file, int lists)
    {
        var changed = Edits.Single(edit => edit.File == file).In(Repository.Read(file))!;

        Assert.Equal(lists, changed.Split("\"kustwacht\", \"nla\"").Length - 1);
        if (file.EndsWith(".json", StringComparison.Ordinal))
            Assert.NotNull(JsonNode.Parse(changed));
    }
}
