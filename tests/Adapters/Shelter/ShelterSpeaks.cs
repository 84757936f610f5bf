using Keten.Adapters.Shelter;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Shelter;

public class ShelterSpeaks
{
    private static readonly string[] HasPlace = ["signal.urgency", "victim.name", "victim.birthDate", "victim.gender", "victim.languages", "victim.address", "care.needs", "location.city"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("Shelter", "referral").ToJsonString(), ShelterMapping.ToPlaatsingsverzoek(Example.View("Shelter", "referral")).ToJsonString());

    [Fact]
    public void only_who_needs_a_place_has_one() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(ShelterMapping.ToPlaatsingsverzoek(Example.Everything("opvang"))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["opvang", "crisisopvang", "overweeghuis", "cosm", "omm"], await Takers.Of((services, settings) => services.AddShelterAdapter(settings), ShelterAdapter.Served, ShelterMapping.ToPlaatsingsverzoek));
}
