using Keten.Adapters.YouthCare;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.YouthCare;

public class YouthCareSpeaks
{
    private static readonly string[] HasPlace = ["signal.urgency", "victim.name", "victim.birthDate", "victim.gender", "victim.languages", "victim.address", "care.needs", "location.city"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("YouthCare", "referral").ToJsonString(), YouthCareMapping.ToJeugdhulpvraag(Example.View("YouthCare", "referral")).ToJsonString());

    [Fact]
    public void only_the_child_and_its_needs_have_a_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(YouthCareMapping.ToJeugdhulpvraag(Example.Everything("jeugdhulp"))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["jeugdhulp"], await Takers.Of((services, settings) => services.AddYouthCareAdapter(settings), YouthCareAdapter.Served, YouthCareMapping.ToJeugdhulpvraag));
}
