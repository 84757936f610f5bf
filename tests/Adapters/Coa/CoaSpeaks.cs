using Keten.Adapters.Coa;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Coa;

public class CoaSpeaks
{
    private static readonly string[] HasPlace = ["signal.urgency", "victim.name", "victim.birthDate", "victim.gender", "victim.languages", "location.city"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("Coa", "referral").ToJsonString(), CoaMapping.ToOpvangverzoek(Example.View("Coa", "referral")).ToJsonString());

    [Fact]
    public void needs_health_and_residence_have_no_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(CoaMapping.ToOpvangverzoek(Example.Everything("coa"))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["coa"], await Takers.Of((services, settings) => services.AddCoaAdapter(settings), CoaAdapter.Served, CoaMapping.ToOpvangverzoek));
}
