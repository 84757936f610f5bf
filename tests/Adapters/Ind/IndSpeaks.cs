using Keten.Adapters.Ind;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Ind;

public class IndSpeaks
{
    private static readonly string[] HasPlace = ["victim.name", "victim.birthDate", "victim.nationality", "victim.residenceStatus", "care.reflectionPeriod"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("Ind", "referral").ToJsonString(), IndMapping.ToVerblijfsmelding(Example.View("Ind", "referral")).ToJsonString());

    [Fact]
    public void only_the_stay_has_a_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(IndMapping.ToVerblijfsmelding(Example.Everything("ind"))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["ind"], await Takers.Of((services, settings) => services.AddIndAdapter(settings), IndAdapter.Served, IndMapping.ToVerblijfsmelding));
}
